import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconWorld } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '~/shared/api/contract'
import { conversationQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { serverNow } from '~/shared/time/clock'
import classes from './SystemLine.module.css'

export function Day({ at }: { at: string }) {
  const formats = useFormats()
  return <div className={classes.day}>{formats.day(at, serverNow())}</div>
}

export function UnreadMark({ count }: { count: number }) {
  const { t } = useTranslation()
  return <div className={classes.unread}>{t('timeline.unread', { count })}</div>
}

/** Where another conversation of the same customer begins. */
export function Concern({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const view = useQuery(conversationQuery(conversationId)).data
  return (
    <div className={classes.concern}>
      {t('timeline.concern')}
      <Link to="/c/$conversationId" params={{ conversationId }} search={{}} className={classes.link}>
        {view ? view.topic || t('conversation.noTopic') : '…'}
      </Link>
    </div>
  )
}

/** Pages that the visitor looked at, folded to one line. */
export function PageViews({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={classes.pages}>
      <UnstyledButton className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconWorld size={14} aria-hidden />
        {t('timeline.pages', { count: entries.length, last: entries.at(-1)?.body.page?.title ?? '' })}
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      {open && (
        <ol>
          {entries.map((entry) => (
            <li key={entry.id}>
              <time dateTime={entry.at}>{formats.time(entry.at)}</time>
              <b>{entry.body.page?.title}</b>
              <span>{entry.body.page?.address}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
