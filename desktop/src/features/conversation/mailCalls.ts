import { csrfHeaders, ok } from '~/shared/api/client'
import type { Entry, Id } from '~/shared/api/contract'
import type { Forward, ReplyStart } from '~/shared/api/mail'
import { Problem } from '~/shared/api/problem'

// What only mails ask of the server.

const conversation = (id: Id) => `/api/conversations/${id}`

/** The cleaned HTML of a mail, as text. */
export async function mailHtml(entry: Entry, signal?: AbortSignal): Promise<string> {
  const response = await reach(`${conversation(entry.conversationId)}/entries/${entry.id}/html`, signal ? { signal } : {})
  if (!response.ok) await ok(Promise.resolve({ error: undefined, response }))
  return response.text()
}

/** Where the server hands out a picture that this mail points at. */
export const pictureAddress = (entry: Entry, address: string) =>
  `${conversation(entry.conversationId)}/entries/${entry.id}/pictures?address=${encodeURIComponent(address)}`

export const replyStart = (id: Id) => call<ReplyStart>('GET', `${conversation(id)}/reply`)
export const withdraw = (entry: Entry) => call<Entry>('POST', `${conversation(entry.conversationId)}/messages/${entry.id}/withdraw`)
export const postForward = (id: Id, forward: Forward) => call<Entry>('POST', `${conversation(id)}/forwards`, forward)

async function call<T>(method: string, address: string, body?: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json', ...(method === 'GET' ? {} : csrfHeaders()) }
  const response = await reach(address, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const content: unknown = await response.json().catch(() => undefined)
  return ok<T>(Promise.resolve({ data: content as T, error: content, response }))
}

const reach = (address: string, init: RequestInit) =>
  fetch(address, init).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new Problem({ code: 'network', status: 0, detail: String(error) })
  })
