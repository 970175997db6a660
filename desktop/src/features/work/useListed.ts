import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkCard } from '~/shared/api/contract'
import { allWorkQuery, waitingQuery } from '~/shared/api/queries'
import { useDesk } from '~/shared/live/useDesk'
import type { SavedView } from '~/shared/settings/settings'
import { sortCards, useMyWork } from '~/shared/work/cards'

export type Listing = Pick<SavedView, 'scope' | 'queueId' | 'channel' | 'only' | 'sort'>

export interface Listed {
  cards: WorkCard[]
  loading: boolean
  error: unknown
  retry(): void
}

/** The cards of a list: the agent's own from the live stream, the others from the server. */
export function useListed(listing: Listing): Listed {
  const mine = useMyWork()
  const concealed = useDesk((desk) => desk.concealed)
  const waiting = useQuery({ ...waitingQuery(listing.queueId), enabled: listing.scope === 'waiting' })
  const all = useQuery({ ...allWorkQuery, enabled: listing.scope === 'all' })
  const settled = useDesk((desk) => desk.snapshots > 0)
  const source = listing.scope === 'waiting' ? waiting : all
  const items = listing.scope === 'mine' ? mine : source.data?.items
  const cards = useMemo(
    () => sortCards((items ?? []).filter((card) => fits(card, listing) && !concealed[card.id]), listing.sort),
    [items, listing, concealed],
  )
  return {
    cards, loading: listing.scope === 'mine' ? !settled : source.isPending, error: listing.scope === 'mine' ? null : source.error,
    retry: () => void source.refetch(),
  }
}

export function fits(card: WorkCard, { queueId, channel, only }: Listing): boolean {
  if (queueId && card.queue.id !== queueId) return false
  if (channel && card.channel !== channel) return false
  if (only === 'unread') return card.unread > 0
  if (only === 'at-risk') return card.promise?.state === 'at-risk' || card.promise?.state === 'breached'
  return true
}
