import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { nothingHeld, withNewer, type Held } from '../live/entries'
import { api, ok } from './client'
import type { Id, WorkCard } from './contract'
import { okEntries } from './entries'

const CONFIGURATION = { staleTime: 5 * 60_000 }
const PAGE = 60
/** More than this many missed pages are not fetched one by one; the newest page is taken instead. */
const CATCH_UP_PAGES = 5

export const sessionQuery = queryOptions({
  queryKey: ['session'], queryFn: () => ok(api.GET('/api/session')), staleTime: Infinity, retry: false,
})
export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: () => ok(api.GET('/api/setup')), staleTime: Infinity, retry: false })
export const queuesQuery = queryOptions({ queryKey: ['queues'], queryFn: () => ok(api.GET('/api/queues')), ...CONFIGURATION })
export const reasonsQuery = queryOptions({ queryKey: ['reasons'], queryFn: () => ok(api.GET('/api/reasons')), ...CONFIGURATION })
export const dispositionsQuery = queryOptions({
  queryKey: ['dispositions'], queryFn: () => ok(api.GET('/api/dispositions')), ...CONFIGURATION,
})
export const agentsQuery = queryOptions({ queryKey: ['agents'], queryFn: () => ok(api.GET('/api/agents')), ...CONFIGURATION })
export const skillsQuery = queryOptions({ queryKey: ['skills'], queryFn: () => ok(api.GET('/api/skills')), ...CONFIGURATION })
export const hoursQuery = queryOptions({ queryKey: ['hours'], queryFn: () => ok(api.GET('/api/hours')), ...CONFIGURATION })
export const accountsQuery = queryOptions({ queryKey: ['accounts'], queryFn: () => ok(api.GET('/api/accounts')), ...CONFIGURATION })
export const channelsQuery = queryOptions({ queryKey: ['channels'], queryFn: () => ok(api.GET('/api/channels')), ...CONFIGURATION })
export const expertsQuery = queryOptions({ queryKey: ['experts'], queryFn: () => ok(api.GET('/api/experts')), ...CONFIGURATION })
export const wallboardQuery = queryOptions({ queryKey: ['wallboard'], queryFn: () => ok(api.GET('/api/wallboard')), staleTime: 10_000 })

/** How much is set aside. Nobody waits for it, so it is asked for now and then. */
export const asideCountQuery = queryOptions({
  queryKey: ['aside', 'count'], queryFn: () => ok(api.GET('/api/conversations/set-aside/count')), staleTime: 15_000, refetchInterval: 60_000,
})

export const colleaguesQuery = (queueId?: Id) =>
  queryOptions({
    queryKey: ['colleagues', queueId ?? null],
    queryFn: () => ok(api.GET('/api/colleagues', { params: { query: queueId ? { queueId } : {} } })),
    staleTime: 5_000,
  })

export const conversationQuery = (id: Id) =>
  queryOptions({
    queryKey: ['conversation', id], queryFn: () => ok(api.GET('/api/conversations/{id}', { params: { path: { id } } })), staleTime: 60_000,
  })

/** What was handed over of a conversation, oldest first. */
export const tasksQuery = (id: Id) =>
  queryOptions({
    queryKey: ['tasks', id], queryFn: () => ok(api.GET('/api/conversations/{id}/tasks', { params: { path: { id } } })), staleTime: 30_000,
  })

export const customerQuery = (id: Id) =>
  queryOptions({
    queryKey: ['customer', id], queryFn: () => ok(api.GET('/api/customers/{id}', { params: { path: { id } } })), staleTime: 30_000,
  })

export const workItemQuery = (id: Id) =>
  queryOptions({ queryKey: ['work-item', id], queryFn: () => ok(api.GET('/api/work/{work}', { params: { path: { work: id } } })), staleTime: 10_000 })

export const decisionsQuery = (workId: Id) =>
  queryOptions({
    queryKey: ['decisions', workId],
    queryFn: () => ok(api.GET('/api/work/{work}/decisions', { params: { path: { work: workId } } })),
    staleTime: 30_000,
  })

const fetchEntries = (id: Id, query: { before?: number; after?: number }) =>
  okEntries(api.GET('/api/conversations/{id}/entries', { params: { path: { id }, query: { ...query, limit: PAGE } } }))

async function catchUp(id: Id, held: Held): Promise<Held> {
  let now = held
  for (let page = 0; page < CATCH_UP_PAGES; page++) {
    const fetched = await fetchEntries(id, { after: now.items.at(-1)!.seq })
    now = withNewer(now, fetched)
    if (!fetched.hasAfter) return now
  }
  return fetchEntries(id, {})
}

/** The newest entries of a conversation; fetched anew it only asks for what came after those it holds. */
export const entriesQuery = (id: Id) =>
  queryOptions({
    queryKey: ['entries', id],
    queryFn: async ({ client }): Promise<Held> => {
      const held = client.getQueryData<Held>(['entries', id]) ?? nothingHeld
      return held.items.length ? catchUp(id, held) : fetchEntries(id, {})
    },
    staleTime: 60_000,
    gcTime: 15 * 60_000,
  })

export const olderEntries = (id: Id, before: number) => fetchEntries(id, { before })

export const waitingQuery = (queueId: Id | null) =>
  queryOptions({
    queryKey: ['work', 'waiting', queueId],
    queryFn: () => ok(api.GET('/api/work', { params: { query: { scope: 'waiting' as const, limit: 200, ...(queueId ? { queueId } : {}) } } })),
    staleTime: 5_000,
  })

export const allWorkQuery = queryOptions({
  queryKey: ['work', 'all'],
  queryFn: () => ok(api.GET('/api/work', { params: { query: { scope: 'all' as const, limit: 200 } } })),
  staleTime: 5_000,
})

/** Fetches what opening a card will need, before it is opened. */
export function prefetchConversation(client: QueryClient, card: Pick<WorkCard, 'conversationId' | 'customer'>) {
  void client.prefetchQuery(conversationQuery(card.conversationId))
  void client.prefetchQuery(entriesQuery(card.conversationId))
  void client.prefetchQuery(customerQuery(card.customer.id))
}
