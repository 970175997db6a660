import { Button } from '@mantine/core'
import { IconArrowsSplit, IconChevronDown, IconChevronRight, IconDownload, IconFileText, IconLock, IconSend2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryBody, Id, Segment } from '~/shared/api/contract'
import { rawAddress, type Mail } from '~/shared/api/mail'
import { useMe } from '~/shared/session/session'
import { Words } from '../Content'
import { Formatted } from './Formatted'
import { HeldBar } from './HeldBar'
import classes from './MailCard.module.css'
import { MailFiles } from './MailFiles'
import { MailHead } from './MailHead'
import { MailMarks } from './MailMarks'
import { Undelivered } from './Undelivered'
import { useKept } from './useKept'

interface Props {
  entry: Entry
  mail: Mail
  segment: Segment | null
  onForward?: ((entry: Entry) => void) | undefined
  onSplit?: ((entry: Entry) => void) | undefined
  onMerge?: ((into: Id) => void) | undefined
  onWriteElsewhere?: ((mail: Mail) => void) | undefined
  onWithdrawn?: ((body: NonNullable<EntryBody['withdrawn']>, entry: Entry) => void) | undefined
}

/** One e-mail: who wrote to whom, what is new, and folded away what was only repeated. */
export default function MailCard({ entry, mail, segment, onForward, onSplit, onMerge, onWriteElsewhere, onWithdrawn }: Props) {
  const { t } = useTranslation()
  const outside = entry.kind === 'consulted' || entry.kind === 'advised'
  const side = entry.author.kind === 'customer' || entry.kind === 'advised' ? 'left' : 'right'
  const [formatted, setFormatted] = useKept(entry.id, 'formatted')
  const me = useMe()
  return (
    <>
    <article className={classes.card} data-side={side} data-outside={outside || undefined} aria-label={t('mail.label', { subject: mail.subject || t('mail.noSubject') })}>
      {outside && (
        <p className={classes.outside}>
          <IconLock size={14} aria-hidden /> {t(entry.kind === 'consulted' ? 'mail.consulted' : 'mail.advised')}
        </p>
      )}
      <MailHead entry={entry} mail={mail} segment={segment} side={side} />
      <MailMarks mail={mail} onMerge={onMerge} />
      <NewText text={mail.text} />
      {mail.cut && <p className={classes.hint}>{t('mail.cut')}</p>}
      {mail.quoted && <Quoted entry={entry} text={mail.quoted} />}
      {mail.html && formatted && <Formatted entry={entry} mail={mail} />}
      <MailFiles entry={entry} mail={mail} />
      <Undelivered entry={entry} onElsewhere={onWriteElsewhere && (() => onWriteElsewhere(mail))} />
      <div className={classes.acts}>
        {mail.html && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconFileText size={14} aria-hidden />} aria-expanded={formatted} onClick={() => setFormatted(!formatted)}>
            {t(formatted ? 'formatted.hide' : 'formatted.show')}
          </Button>
        )}
        {mail.raw && (
          <Button component="a" href={rawAddress(entry)} download size="compact-xs" variant="subtle" leftSection={<IconDownload size={14} aria-hidden />}>
            {t('mail.original')}
          </Button>
        )}
        {onSplit && entry.kind === 'message' && side === 'left' && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconArrowsSplit size={14} aria-hidden />} onClick={() => onSplit(entry)}>
            {t('mail.split')}
          </Button>
        )}
        {onForward && (
          <Button size="compact-xs" variant="subtle" leftSection={<IconSend2 size={14} aria-hidden />} onClick={() => onForward(entry)}>
            {t('forward.action')}
          </Button>
        )}
      </div>
    </article>
    {onWithdrawn && entry.author.id === me.id && entry.delivery?.heldUntil && <HeldBar entry={entry} onWithdrawn={onWithdrawn} />}
    </>
  )
}

const LONG = 6000
const SHOWN = 4000

function NewText({ text }: { text: string }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  if (text.trim() === '') return <p className={classes.hint}>{t('mail.noText')}</p>
  const long = text.length > LONG
  return (
    <div className={classes.text}>
      <Words text={long && !all ? `${text.slice(0, SHOWN)} …` : text} />
      {long && (
        <Button size="compact-xs" variant="subtle" display="block" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'mail.showLess' : 'mail.showAll', { count: text.length })}
        </Button>
      )}
    </div>
  )
}

function Quoted({ entry, text }: { entry: Entry; text: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useKept(entry.id, 'quoted')
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div>
      <Button size="compact-xs" variant="subtle" leftSection={<Chevron size={14} aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'mail.hideQuoted' : 'mail.showQuoted')}
      </Button>
      {open && (
        <blockquote className={classes.quoted}>
          <Words text={text} />
        </blockquote>
      )}
    </div>
  )
}
