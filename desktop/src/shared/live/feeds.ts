import type { QueryClient } from '@tanstack/react-query'
import { api, ok } from '../api/client'
import type { ConversationView, Entry, Frame, Id, Wallboard } from '../api/contract'
import { serverNow } from '../time/clock'
import { heardLive, type Held } from './entries'
import { useDesk } from './useDesk'

/** Carries one frame into the query cache, so that open screens change without asking the server again. */
export function feedQueries(client: QueryClient, frame: Frame) {
  switch (frame.type) {
    case 'snapshot':
      return healAll(client)
    case 'entry':
      return feedEntry(client, frame.entry)
    case 'delivery':
      return patchEntries(client, frame.conversationId, (entry) => (entry.id === frame.entryId ? { ...entry, delivery: { state: frame.state, code: frame.code } } : entry))
    case 'receipts':
      return patchConversation(client, frame.conversationId, (view) =>
        view.segment
          ? { ...view, segment: { ...view.segment, deliveredUpTo: frame.deliveredUpTo, readUpTo: frame.readUpTo } }
          : view,
      )
    case 'conversation-changed':
      return refreshConversation(client, frame.conversationId)
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
  for (const key of ['conversation', 'entries', 'customer', 'work', 'work-item', 'wallboard', 'colleagues', 'customer-entries', 'tasks']) {
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

function patchEntries(client: QueryClient, conversationId: string, change: (entry: Entry) => Entry) {
  client.setQueryData<Held>(['entries', conversationId], (held) => held && { ...held, items: held.items.map(change) })
}

function patchConversation(client: QueryClient, id: string, change: (view: ConversationView) => ConversationView) {
  client.setQueryData<ConversationView>(['conversation', id], (view) => view && change(view))
}

const REFRESH_MS = 800
const SOON_MS = 250
const due = new Set<string>()

/** Runs once for however many calls come within that time. */
function soon(name: string, ms: number, run: () => void) {
  if (due.has(name)) return
  due.add(name)
  setTimeout(() => {
    due.delete(name)
    run()
  }, ms)
}

/** Lists of waiting work are read again at most every 800 ms, however fast the counts move. */
function refreshWaiting(client: QueryClient) {
  soon('waiting', REFRESH_MS, () => void client.invalidateQueries({ queryKey: ['work'] }))
}

/** The view of a conversation depends on who looks, so the server only says that it changed; the same goes for my card of it. */
function refreshConversation(client: QueryClient, id: Id) {
  soon(id, SOON_MS, () => {
    void client.invalidateQueries({ queryKey: ['conversation', id] })
    void client.invalidateQueries({ queryKey: ['tasks', id] })
    const card = Object.values(useDesk.getState().work).find((work) => work.conversationId === id)
    if (!card) return
    // Of all that is mine, because work that ended meanwhile would not be found by its id.
    ok(api.GET('/api/work', { params: { query: { scope: 'mine' as const } } })).then(({ items }) => {
      const work = items.find((one) => one.id === card.id)
      if (work) useDesk.getState().hear({ type: 'work', work })
    }, () => undefined)
  })
}
