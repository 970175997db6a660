import type { QueryClient } from '@tanstack/react-query'
import { api } from '~/shared/api/client'
import { okEntry } from '~/shared/api/entries'
import type { Entry } from '~/shared/api/contract'
import { mergeEntries, type Held } from '~/shared/live/entries'
import type { Content, Pending, Post } from './outbox'
import { rememberSent } from './sent'

/** The outbox's way to the server and back into the cache. */
export function doorFor(client: QueryClient): Post {
  return {
    post: postItem,
    arrived: (item, entry) => {
      rememberSent(item, entry)
      client.setQueryData<Held>(['entries', item.conversationId], (held) => held && placed(client, held, entry))
    },
    catchUp: (item) => void client.invalidateQueries({ queryKey: ['entries', item.conversationId] }),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  }
}

function placed(client: QueryClient, held: Held, entry: Entry): Held {
  const last = held.items.at(-1)?.seq ?? 0
  const known = held.items.some((other) => other.id === entry.id)
  if (known) return held
  if (entry.seq > last + 1) void client.invalidateQueries({ queryKey: ['entries', entry.conversationId] })
  return entry.seq > last + 1 ? held : { ...held, items: mergeEntries(held.items, [entry]) }
}

function postItem({ kind, conversationId, key, content, seenUpTo }: Pending): Promise<Entry> {
  const params = { path: { id: conversationId } }
  if (kind === 'note') {
    return okEntry(api.POST('/api/conversations/{id}/notes', { params, body: { key, text: 'text' in content ? content.text : '' } }))
  }
  return okEntry(api.POST('/api/conversations/{id}/messages', { params, body: { key, seenUpTo, ...bodyOf(content) } }))
}

function bodyOf(content: Content) {
  if ('fileId' in content) return { fileId: content.fileId, ...(content.caption ? { caption: content.caption } : {}) }
  return 'mail' in content ? { mail: content.mail } : content
}
