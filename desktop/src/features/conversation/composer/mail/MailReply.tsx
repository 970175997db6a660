import { Button, TextInput } from '@mantine/core'
import { IconPaperclip, IconSend2 } from '@tabler/icons-react'
import { useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView, WorkCard } from '~/shared/api/contract'
import { useAction } from '~/shared/keys/actions'
import { useKeymap } from '~/shared/keys/useKeymap'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import { endContact } from '~/shared/work/acts'
import composerClasses from '../Composer.module.css'
import { ComposerTools } from '../ComposerTools'
import { AttachmentTray } from '../AttachmentTray'
import type { Composing } from '../useComposer'
import { Letter } from './Letter'
import classes from './MailComposer.module.css'
import { LONGEST_DRAFT } from './mailDraft'
import { shortParty } from './parties'
import { Recipients } from './Recipients'
import { MOST_FILES, MOST_RECIPIENTS, useMailReply, type Line, type MailReply as Reply } from './useMailReply'

interface Props {
  view: ConversationView
  card: WorkCard | undefined
  composer: Composing
  /** Where nothing but text can be answered. */
  otherwise: ReactNode
}

/** Where an e-mail is written: to whom, about what, and the letter. */
export default function MailReply({ otherwise, ...parts }: Props) {
  const { t } = useTranslation()
  const reply = useMailReply(parts.view, parts.composer)
  if (reply.textOnly) return otherwise
  return reply.loading ? <p className={composerClasses.hint}>{t('mailComposer.loading')}</p> : <Writing {...parts} reply={reply} />
}

function Writing({ view, card, composer, reply }: Omit<Props, 'otherwise'> & { reply: Reply }) {
  const { t } = useTranslation()
  const { mail } = reply
  const onReady = useCallback((editor: Reply['editor']['current']) => {
    reply.editor.current = editor
    composer.letter.current = editor && { focus: () => void editor.commands.focus() }
  }, [reply.editor, composer.letter])
  useAction('send', () => void reply.send(), reply.ready)
  useAction('send-done', () => void (reply.send() && card && endContact(card)), reply.ready && card?.status === 'engaged')
  return (
    <>
      <Head reply={reply} />
      <Letter view={view} html={mail.html} label={t('mailComposer.text', { names: namesOf(reply) })} placeholder={t('mailComposer.placeholder')} onChange={(html) => reply.change({ html })} onFiles={composer.attach} onReady={onReady} />
      {reply.signature && (
        <p className={classes.signature}>
          <b>{t('mailComposer.signature')}</b> ({t('mailComposer.signatureHint')})
          <span>{reply.signature}</span>
        </p>
      )}
      <AttachmentTray files={composer.files} hidden={false} />
      <Asked reply={reply} onAttach={() => document.querySelector<HTMLInputElement>(`.${composerClasses.tools} input[type=file]`)?.click()} />
      <div className={composerClasses.bottom}>
        <ComposerTools composer={composer} asking={false} setAsking={() => {}} />
        <SendButton reply={reply} />
      </div>
    </>
  )
}

function Head({ reply }: { reply: Reply }) {
  const { t } = useTranslation()
  const { mail, typed } = reply
  const [shown, setShown] = useState<Partial<Record<Line, true>>>({})
  const isShown = (line: 'cc' | 'bcc') => shown[line] || mail[line].length > 0 || typed[line] !== ''
  return (
    <div className={classes.fields}>
      <div className={classes.first}>
        <Recipients label={t('mail.to')} parties={mail.to} typed={typed.to} onChange={(parties, text) => reply.setLine('to', parties, text)} />
        {(['cc', 'bcc'] as const).filter((line) => !isShown(line)).map((line) => (
          <Button key={line} size="compact-xs" variant="subtle" onClick={() => setShown({ ...shown, [line]: true })}>
            {t(line === 'cc' ? 'mailComposer.addCc' : 'mailComposer.addBcc')}
          </Button>
        ))}
      </div>
      {(['cc', 'bcc'] as const).filter(isShown).map((line) => (
        <Recipients key={line} label={t(`mail.${line}`)} parties={mail[line]} typed={typed[line]} autoFocus={shown[line] === true} onChange={(parties, text) => reply.setLine(line, parties, text)} />
      ))}
      <div className={classes.line}>
        <span className={classes.label} aria-hidden>
          {t('mailComposer.subject')}
        </span>
        <TextInput className={classes.subject!} variant="unstyled" size="sm" maxLength={300} aria-label={t('mailComposer.subject')} value={mail.subject} onChange={(event) => reply.change({ subject: event.currentTarget.value })} />
      </div>
    </div>
  )
}

/** What stands in the way of sending, or a question before it. */
function Asked({ reply, onAttach }: { reply: Reply; onAttach(): void }) {
  const { t } = useTranslation()
  const { asked, typed } = reply
  const why = asked ?? (reply.tooLong > 0 ? 'tooLong' : null)
  if (!why) return <div role="status" />
  if (why === 'file') {
    return (
      <div role="alert" className={composerClasses.gate}>
        <p>{t('mailComposer.missingFile')}</p>
        <div className={composerClasses.buttons}>
          <Button size="compact-sm" leftSection={<IconPaperclip size={14} aria-hidden />} onClick={onAttach}>
            {t('composer.attach')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void reply.send(true)}>
            {t('mailComposer.sendAnyway')}
          </Button>
        </div>
      </div>
    )
  }
  const text = [typed.to, typed.cc, typed.bcc].find((line) => line.trim() !== '') ?? ''
  const limit = { tooMany: MOST_RECIPIENTS, tooManyFiles: MOST_FILES, tooLong: LONGEST_DRAFT, needsRecipient: 0, notAnAddress: 0, sendFirst: 0 }[why]
  return (
    <p role="alert" className={classes.wrong}>
      {t(`mailComposer.${why}`, { text, limit, over: reply.tooLong })}
    </p>
  )
}

const namesOf = ({ all }: Reply) => shortParty([...all.to, ...all.cc, ...all.bcc][0] ?? { name: '…', address: '' })

function SendButton({ reply }: { reply: Reply }) {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const names = namesOf(reply)
  const count = reply.all.to.length + reply.all.cc.length + reply.all.bcc.length - 1
  return (
    <Button className={composerClasses.send} data-disabled={!reply.ready || undefined} aria-disabled={!reply.ready} onClick={() => void reply.send()} leftSection={<IconSend2 size={16} aria-hidden />} rightSection={<KeyCaps binding={keymap.send} />}>
      <span className={composerClasses.sendWords}>{count > 0 ? t('mailComposer.sendToMore', { names, count }) : t('mailComposer.sendTo', { names })}</span>
    </Button>
  )
}
