import { Title, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entry, Segment } from '~/shared/api/contract'
import type { Mail, Party } from '~/shared/api/mail'
import { useFormats } from '~/shared/i18n/formats'
import { Face } from '~/shared/ui/Face'
import { DeliverySign } from '../DeliverySign'
import classes from './MailCard.module.css'
import { useKept } from './useKept'

const short = ({ name, address }: Party) => name || address
const full = ({ name, address }: Party) => (name && address ? `${name} <${address}>` : name || address)

/** Subject, sender and time; the recipients in short, in full when asked for. */
export function MailHead({ entry, mail, segment, side }: { entry: Entry; mail: Mail; segment: Segment | null; side: 'left' | 'right' }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [open, setOpen] = useKept(entry.id, 'parties')
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <header className={classes.head}>
      <Face name={short(mail.from)} size={30} />
      <div className={classes.who}>
        <Title order={2} className={classes.subject}>
          {mail.subject || t('mail.noSubject')}
        </Title>
        <div className={classes.parties}>
          <b>{short(mail.from)}</b>
          {mail.from.name && <span className={classes.address}>{mail.from.address}</span>}
          <UnstyledButton className={classes.toggle} aria-expanded={open} aria-label={t('mail.details')} onClick={() => setOpen(!open)}>
            <Recipients mail={mail} /> <Chevron size={13} aria-hidden />
          </UnstyledButton>
        </div>
        {open && <Parties mail={mail} />}
      </div>
      <span className={classes.when}>
        <time dateTime={entry.at} title={formats.dateTime(entry.at)}>
          {formats.time(entry.at)}
        </time>
        {side === 'right' && <DeliverySign entry={entry} segment={segment} />}
      </span>
    </header>
  )
}

function Recipients({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const all = [...mail.to, ...mail.cc, ...(mail.bcc ?? [])].map(short)
  if (all.length === 0) return <>{t('mail.toShort', { names: t('mail.nobody') })}</>
  const [first = ''] = all
  return <>{t('mail.toShort', { names: all.length === 1 ? first : t('mail.more', { names: first, count: all.length - 1 }) })}</>
}

function Parties({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const lines: [string, Party[]][] = [
    [t('mail.from'), [mail.from]], [t('mail.replyTo'), mail.replyTo ? [mail.replyTo] : []], [t('mail.to'), mail.to], [t('mail.cc'), mail.cc], [t('mail.bcc'), mail.bcc ?? []],
  ]
  return (
    <dl className={classes.details}>
      {lines.filter(([, parties]) => parties.length > 0).map(([name, parties]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{parties.map(full).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
