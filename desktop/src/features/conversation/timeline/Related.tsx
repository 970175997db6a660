import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import classes from './SystemLine.module.css'

const SaidThere = lazy(() => import('./SaidThere').then((module) => ({ default: module.SaidThere })))

/** The way to a conversation that this one was part of, or is a part of. */
export function Related({ conversation }: { conversation: { id: Id; topic: string } }) {
  const { t } = useTranslation()
  return (
    <Link to="/c/$conversationId" params={{ conversationId: conversation.id }} search={{}} className={classes.link}>
      {conversation.topic || t('conversation.noTopic')}
    </Link>
  )
}

/** What was said in the conversation that was merged into this one, in its place and only when asked for. */
export function Merged({ conversationId }: { conversationId: Id }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <div className={classes.merged}>
      <Button size="compact-xs" variant="subtle" leftSection={<Chevron size={14} aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'timeline.hideMerged' : 'timeline.showMerged')}
      </Button>
      <Suspense fallback={t('common.loading')}>{open && <SaidThere conversationId={conversationId} />}</Suspense>
    </div>
  )
}
