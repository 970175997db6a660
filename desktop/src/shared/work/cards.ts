import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Id, WorkCard } from '../api/contract'
import { waitingQuery } from '../api/queries'
import { useDesk } from '../live/useDesk'
import type { Sort } from '../settings/settings'

/** The agent's own work, without what is just leaving the desk. */
export function useMyWork(): WorkCard[] {
  const work = useDesk((desk) => desk.work)
  const concealed = useDesk((desk) => desk.concealed)
  return useMemo(() => Object.values(work).filter((card) => !concealed[card.id]), [work, concealed])
}

/** The open work item of a conversation: the agent's own unless it is just leaving the desk, else one that waits. */
export function useCardOf(conversationId: Id | undefined): WorkCard | undefined {
  const own = useDesk((desk) => Object.values(desk.work).find((card) => card.conversationId === conversationId && !desk.concealed[card.id]))
  const waiting = useQuery({ ...waitingQuery(null), enabled: conversationId !== undefined && !own })
  return own ?? waiting.data?.items.find((card) => card.conversationId === conversationId)
}

const dueOf = (card: WorkCard) => (card.promise?.dueAt && card.promise.state !== 'met' ? Date.parse(card.promise.dueAt) : Infinity)
const lastOf = (card: WorkCard) => Date.parse(card.lastMessage?.at ?? card.arrivedAt)
const answered = (card: WorkCard) => (card.lastMessage?.by === 'agent' ? 1 : 0)

const orders: Record<Sort, (a: WorkCard, b: WorkCard) => number> = {
  // The next promise first; where none is open, customers who wait for a reply, the longest-waiting first.
  due: (a, b) => compare(dueOf(a) - dueOf(b)) || answered(a) - answered(b) || lastOf(a) - lastOf(b),
  waiting: (a, b) => Date.parse(a.arrivedAt) - Date.parse(b.arrivedAt),
  latest: (a, b) => lastOf(b) - lastOf(a),
}

export function sortCards(cards: WorkCard[], sort: Sort): WorkCard[] {
  return [...cards].sort((a, b) => compare(orders[sort](a, b)) || a.id.localeCompare(b.id))
}

/** Infinity - Infinity is no order. */
const compare = (order: number) => (Number.isNaN(order) ? 0 : order)
