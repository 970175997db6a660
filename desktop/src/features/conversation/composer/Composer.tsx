import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { IconLock, IconSend2 } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView, DraftKind, WorkCard } from '~/shared/api/contract'
import { withTexts } from '~/shared/i18n/parts'
import { worded } from '~/shared/i18n/worded'
import { useAction } from '~/shared/keys/actions'
import { useKeymap } from '~/shared/keys/useKeymap'
import { useSetting } from '~/shared/settings/settings'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import { AttachmentTray } from './AttachmentTray'
import { ChoiceBuilder } from './ChoiceBuilder'
import classes from './Composer.module.css'
import { ComposerTools } from './ComposerTools'
import { DraftConflict } from './DraftConflict'
import { usePlainInsertion } from './insertion'
import { SeenGate } from './SeenGate'
import type { Composing } from './useComposer'

const MailReply = lazy(() => withTexts('mail', import('./mail/MailReply')))

/** Where the agent writes: a reply to the customer or a note for colleagues, which never look alike. */
export function Composer({ view, card, composer }: { view: ConversationView; card: WorkCard | undefined; composer: Composing }) {
  const { t } = useTranslation()
  useAction('reply', () => composer.choose('reply'), view.mayReply)
  useAction('note', () => composer.choose('note'))
  const { mode, draft } = composer
  return (
    <div className={classes.composer} data-mode={mode} role="group" aria-label={t(`composer.${mode}`)}>
      <SeenGate conversationId={view.id} onSendAnyway={composer.sendAnyway} onTakeBack={composer.takeBack} />
      <DraftConflict draft={draft} />
      <div className={classes.top}>
        <SegmentedControl size="xs" value={mode} onChange={(value) => composer.choose(value as DraftKind)} aria-label={t('composer.kind')}
          data={[{ value: 'reply', label: t('composer.reply'), disabled: !view.mayReply }, { value: 'note', label: <NoteLabel /> }]} />
        <Hint view={view} mode={mode} />
      </div>
      {mode === 'reply' && composer.byMail ? (
        <Suspense fallback={<div className={classes.opening} role="status" />}>
          <MailReply view={view} card={card} composer={composer} otherwise={<Plain view={view} card={card} composer={composer} />} />
        </Suspense>
      ) : (
        <Plain view={view} card={card} composer={composer} />
      )}
    </div>
  )
}

/** A plain field: chats and notes. */
function Plain({ view, card, composer }: { view: ConversationView; card: WorkCard | undefined; composer: Composing }) {
  const [asking, setAsking] = useState(false)
  const { mode } = composer
  useAction('send', () => void composer.send(), composer.ready)
  useAction('send-done', composer.sendAndEnd, composer.ready && mode === 'reply' && card?.status === 'engaged')
  return (
    <>
      {asking && mode === 'reply' && <ChoiceBuilder onSend={(content) => { composer.sendChoices(content); setAsking(false) }} onClose={() => setAsking(false)} />}
      <AttachmentTray files={composer.files} hidden={mode === 'note'} />
      <Field composer={composer} view={view} />
      <div className={classes.bottom}>
        <ComposerTools composer={composer} asking={asking} setAsking={setAsking} />
        <SendButton view={view} composer={composer} />
      </div>
    </>
  )
}

function NoteLabel() {
  const { t } = useTranslation()
  return (
    <span className={classes.noteLabel}>
      <IconLock size={13} aria-hidden /> {t('composer.note')}
    </span>
  )
}

function Hint({ view, mode }: { view: ConversationView; mode: DraftKind }) {
  const { t } = useTranslation()
  if (mode === 'reply') return <span className={classes.hint}>{t('composer.toCustomer', { customer: view.customer.name })}</span>
  return (
    <span className={classes.hint}>
      {!view.mayReply && <b>{worded(`conversation.mayNot.${whyNot(view)}`, t('conversation.mayNot.other'))} </b>}
      {t('composer.staysInside')}
    </span>
  )
}

/** Where the browser lets a field grow with its text, nobody measures it at every change of the screen. */
const GROWING = globalThis.CSS?.supports('field-sizing', 'content') ? {} : { autosize: true, minRows: 2, maxRows: 9 }

/** What stands in the way, as the screen words it: only chats end like chats, and what is set aside is nobody's to answer. */
function whyNot({ aside, channel, mayNotReplyBecause }: ConversationView) {
  if (aside) return 'set-aside'
  return mayNotReplyBecause === 'segment-ended' && channel !== 'webchat' ? 'contact-ended' : mayNotReplyBecause
}

function Field({ composer, view }: { composer: Composing; view: ConversationView }) {
  const { t } = useTranslation()
  const byEnter = useSetting('sendBy') === 'enter'
  const { mode, draft, tooLong } = composer
  const caretMoved = usePlainInsertion(view, composer)
  const onKeyDown = (event: KeyboardEvent) => {
    if (byEnter && event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      composer.send()
    }
    if (event.key === 'Escape') composer.field.current?.blur()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (mode !== 'reply' || event.clipboardData.files.length === 0) return
    event.preventDefault()
    composer.attach(event.clipboardData.files)
  }
  return (
    <Textarea ref={composer.field} {...GROWING} value={draft.text} onChange={(event) => composer.write(event.currentTarget.value)} onKeyDown={onKeyDown} onPaste={onPaste} onSelect={(event) => caretMoved(event.currentTarget)}
      classNames={{ input: classes.field! }} lang={mode === 'reply' ? view.segment?.language : undefined} aria-label={t(mode === 'reply' ? 'composer.replyTo' : 'composer.noteOn', { customer: view.customer.name })}
      placeholder={t(mode === 'reply' ? 'composer.replyPlaceholder' : 'composer.notePlaceholder')} error={tooLong ? t('composer.tooLong', { limit: composer.can.textLimit, over: composer.text.length - composer.can.textLimit }) : undefined} />
  )
}

function SendButton({ view, composer }: { view: ConversationView; composer: Composing }) {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const byEnter = useSetting('sendBy') === 'enter'
  const { mode, ready, send } = composer
  return (
    <Button className={classes.send} data-disabled={!ready || undefined} aria-disabled={!ready} onClick={send} color={mode === 'note' ? 'amber' : undefined} variant={mode === 'note' ? 'light' : 'filled'}
      leftSection={mode === 'note' ? <IconLock size={15} aria-hidden /> : <IconSend2 size={16} aria-hidden />} rightSection={<KeyCaps binding={byEnter ? 'enter' : keymap.send} />}>
      <span className={classes.sendWords}>{mode === 'note' ? t('composer.saveNote') : t('composer.sendTo', { customer: view.customer.name })}</span>
    </Button>
  )
}
