import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Id } from '~/shared/api/contract'
import { conversationQuery, entriesQuery } from '~/shared/api/queries'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { RowView } from './RowView'
import { buildRows, isSaid } from './rows'
import classes from './SystemLine.module.css'

/** The newest messages and notes of another conversation, to be read in the middle of this one. */
export function SaidThere({ conversationId }: { conversationId: Id }) {
  const view = useQuery(conversationQuery(conversationId))
  const held = useQuery(entriesQuery(conversationId))
  const error = view.error ?? held.error
  if (error) return <ErrorNote error={error} onRetry={() => void Promise.all([view.refetch(), held.refetch()])} />
  if (!view.data || !held.data) return <Skeleton h={54} />
  const segment = view.data.segment
  const rows = buildRows(held.data.items.filter(isSaid), [], { unreadAfter: null, pageViews: false, only: 'all', concerns: false, more: held.data.hasBefore })
  return (
    <div className={classes.mergedSaid}>
      {rows.map((row) => (
        <RowView key={row.key} row={row} segment={segment} />
      ))}
    </div>
  )
}
