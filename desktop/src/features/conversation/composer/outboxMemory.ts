import type { QueryClient } from '@tanstack/react-query'
import type { Id } from '~/shared/api/contract'
import { doorFor } from './door'
import { pump, useOutbox, type Pending, type Post } from './outbox'

type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEPT = 'dirigent-outbox'

/** Goes on where this tab was interrupted, and remembers from now on. Returns how to stop. */
export const takeUpOutbox = (client: QueryClient, me: Id) => rememberOutbox(sessionStorage, me, doorFor(client))

/**
 * What was sent and has not arrived outlives a reload of the page, in this tab and for the same person only. It is sent again under the
 * key it already had, so nothing can be said twice.
 */
export function rememberOutbox(place: Place, me: Id, door: Post) {
  const before = recall(place, me)
  useOutbox.setState(({ items }) => ({ items: [...before.filter((old) => items.every((item) => item.key !== old.key)), ...items] }))
  for (const conversation of new Set(before.map((item) => item.conversationId))) void pump(conversation, door)
  return useOutbox.subscribe(({ items }) => (items.length > 0 ? place.setItem(KEPT, JSON.stringify({ me, items })) : place.removeItem(KEPT)))
}

function recall(place: Place, me: Id): Pending[] {
  try {
    const kept = JSON.parse(place.getItem(KEPT) ?? 'null') as { me: Id; items: Pending[] } | null
    return kept?.me === me ? kept.items : []
  } catch {
    return []
  }
}
