import type { Entry, MyPresence, Offer, WorkCard } from '~/shared/api/contract'

const AT = '2026-11-22T09:00:00Z'
export const ME = 'agent-anna'

/** An entry that states only what the test is about. */
export function anEntry(change: Partial<Entry> = {}): Entry {
  const seq = change.seq ?? 1
  return {
    id: `entry-${seq}`, conversationId: 'conversation-1', segmentId: 'segment-1', seq, at: AT, author: { kind: 'customer', id: 'customer-1', name: 'Erika Lindner' },
    internal: false, kind: 'message', body: { text: `message ${seq}` }, delivery: null, ...change,
  }
}

export const byMe = { kind: 'agent', id: ME, name: 'Anna Keller' } as const

export function aCard(change: Partial<WorkCard> = {}): WorkCard {
  return {
    id: 'work-1', conversationId: 'conversation-1', customer: { id: 'customer-1', name: 'Erika Lindner', anonymous: true }, topic: 'Lieferung', channel: 'webchat', status: 'engaged',
    queue: { id: 'queue-1', name: 'Bestellungen' }, assignee: { id: ME, name: 'Anna Keller' }, arrivedAt: AT, waitingSince: null, engagedAt: AT, wrapUpUntil: null,
    wrapUpMode: 'optional', promise: null, lastMessage: null, unread: 0, customerOnline: true, overCommitted: false, task: null, language: 'de', version: 1, ...change,
  }
}

export function anOffer(change: Partial<Offer> = {}): Offer {
  return {
    id: 'offer-1', workId: 'work-1', conversationId: 'conversation-1', customer: { id: 'customer-1', name: 'Erika Lindner', anonymous: true }, topic: 'Lieferung', channel: 'webchat',
    queue: { id: 'queue-1', name: 'Bestellungen' }, waitedSince: AT, offeredAt: AT, expiresAt: '2026-11-22T09:00:25Z', firstMessage: null,
    language: 'de', transfer: null, preferred: false, missedBy: [], ...change,
  }
}

export const aPresence = (change: Partial<MyPresence> = {}): MyPresence => ({
  status: 'available', reasonId: null, since: AT, next: null, capacity: { used: 0, total: 4, overCommitted: false }, reachable: true, version: 1, ...change,
})
