import { Skeleton, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from '~/shared/api/contract'
import { entriesQuery, olderEntries } from '~/shared/api/queries'
import { withOlder, type Held } from '~/shared/live/entries'
import { useMe } from '~/shared/session/session'
import { useSetting } from '~/shared/settings/settings'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { stillPending, useOutbox, type Pending } from '../composer/outbox'
import { EntryList } from './EntryList'
import type { MailActs } from './mail/MailRow'
import { RowView } from './RowView'
import { buildRows, lastReadSeq, type RowOptions } from './rows'
import { TypingLine } from './TypingLine'

interface Props {
  view: ConversationView
  only: RowOptions['only']
  onVisible(seq: number): void
  onRetry(pending: Pending): void
  onTakeBack(pending: Pending): void
  mailActs: MailActs
}

/** What was said in one conversation, live. */
export function Timeline({ view, only, onVisible, onRetry, onTakeBack, mailActs }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: held, error, refetch } = useQuery(entriesQuery(view.id))
  const pageViews = useSetting('pageViews')
  const pending = usePending(view.id, held)
  const unreadAfter = useUnreadMark(view, held)
  const rows = useMemo(() => buildRows(held?.items ?? [], pending, { unreadAfter, pageViews, only, concerns: false, more: held?.hasBefore ?? false }), [held, pending, unreadAfter, pageViews, only])
  if (error && !held) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!held) return <Loading />
  const loadOlder = async () => {
    const first = client.getQueryData<Held>(['entries', view.id])?.items[0]
    if (!first) return
    const page = await olderEntries(view.id, first.seq)
    client.setQueryData<Held>(['entries', view.id], (now) => now && withOlder(now, page))
  }
  return (
    <EntryList rows={rows} label={t('timeline.label', { customer: view.customer.name })} hasOlder={held.hasBefore} loadOlder={loadOlder} onVisible={onVisible}
      render={(row) => <RowView row={row} segment={view.segment} onRetry={onRetry} onTakeBack={onTakeBack} mailActs={mailActs} />} footer={<TypingLine conversationId={view.id} />} />
  )
}

function usePending(conversationId: string, held: Held | undefined) {
  const me = useMe()
  const items = useOutbox((outbox) => outbox.items)
  return useMemo(() => {
    const mine = items.filter((item) => item.conversationId === conversationId)
    return mine.length ? stillPending(mine, held?.items ?? [], me.id) : mine
  }, [items, conversationId, held, me.id])
}

/** Where the unread part began when the conversation was opened; it stays put while the agent reads. */
function useUnreadMark(view: ConversationView, held: Held | undefined): number | null {
  const [mark, setMark] = useState<{ after: number | null } | null>(null)
  if (!mark && held) setMark({ after: lastReadSeq(held.items, view.unread) })
  return mark?.after ?? null
}

function Loading() {
  const { t } = useTranslation()
  return (
    <Stack flex={1} justify="flex-end" p="lg" role="status" aria-label={t('common.loading')}>
      <Skeleton h={54} w="55%" />
      <Skeleton h={38} w="45%" ml="auto" />
      <Skeleton h={72} w="60%" />
    </Stack>
  )
}
