import type { QueryClient } from '@tanstack/react-query'
import type { ConversationView, DeliveryState, Entry, Frame, Wallboard } from '../api/contract'
import { serverNow } from '../time/clock'
import { newer } from './desk'
import { heardLive, type Held } from './entries'

/** Carries one frame into the query cache, so that open screens change without asking the server again. */
export function feedQueries(client: QueryClient, frame: Frame) {
  switch (frame.type) {
    case 'snapshot':
      return healAll(client)
    case 'entry':
      return feedEntry(client, frame.entry)
    case 'delivery':
      return patchEntries(client, frame.conversationId, (entry) => (entry.id === frame.entryId ? delivered(entry, frame.state) : entry))
    case 'receipts':
      return patchConversation(client, frame.conversationId, (view) =>
        view.segment
          ? { ...view, segment: { ...view.segment, deliveredUpTo: frame.deliveredUpTo, readUpTo: frame.readUpTo } }
          : view,
      )
    case 'conversation':
      return patchConversation(client, frame.conversation.id, (view) => (newer(view, frame.conversation) ? frame.conversation : view))
    case 'customer-online':
      return patchConversation(client, frame.conversationId, (view) =>
        view.segment ? { ...view, segment: { ...view.segment, customerOnline: frame.online } } : view,
      )
    case 'wallboard':
      return void client.setQueryData<Wallboard>(['wallboard'], {
        at: new Date(serverNow()).toISOString(), queues: frame.queues, agents: frame.agents,
      })
    case 'waiting':
    case 'work-gone':
      return refreshWaiting(client)
    default:
      return undefined
  }
}

/** After a new snapshot nothing that was cached may be trusted; what is on screen is fetched again, the rest when it is opened. */
function healAll(client: QueryClient) {
  for (const key of ['conversation', 'entries', 'customer', 'work', 'work-item', 'wallboard', 'colleagues', 'customer-entries']) {
    void client.invalidateQueries({ queryKey: [key] })
  }
}

function feedEntry(client: QueryClient, entry: Entry) {
  const key = ['entries', entry.conversationId]
  const held = client.getQueryData<Held>(key)
  if (!held) return
  const next = heardLive(held, entry)
  if (next === 'gap') return void client.invalidateQueries({ queryKey: key })
  client.setQueryData(key, next)
  patchConversation(client, entry.conversationId, (view) => ({ ...view, lastSeq: Math.max(view.lastSeq, entry.seq) }))
}

const delivered = (entry: Entry, state: DeliveryState): Entry => ({ ...entry, delivery: { state, code: entry.delivery?.code ?? null } })

function patchEntries(client: QueryClient, conversationId: string, change: (entry: Entry) => Entry) {
  client.setQueryData<Held>(['entries', conversationId], (held) => held && { ...held, items: held.items.map(change) })
}

function patchConversation(client: QueryClient, id: string, change: (view: ConversationView) => ConversationView) {
  client.setQueryData<ConversationView>(['conversation', id], (view) => view && change(view))
}

const REFRESH_MS = 800
const due = new WeakMap<QueryClient, ReturnType<typeof setTimeout>>()

/** Lists of waiting work are re-read at most every 800 ms, however fast the counts move. */
function refreshWaiting(client: QueryClient) {
  if (due.has(client)) return
  due.set(client, setTimeout(() => {
    due.delete(client)
    void client.invalidateQueries({ queryKey: ['work'] })
  }, REFRESH_MS))
}
