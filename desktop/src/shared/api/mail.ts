import { csrfHeaders, ok } from './client'
import type { Entry, Id, Instant } from './contract'
import { Problem } from './problem'

// E-mails as the timeline keeps them and as composers send them.

export interface Party { name: string; address: string }
export interface MailFile { id: Id; name: string; mediaType: string; bytes: number; contentId?: string | null }
export type MailKind = 'person' | 'auto-reply' | 'bounce' | 'list'

export interface Mail {
  subject: string
  from: Party
  replyTo?: Party | null
  to: Party[]
  cc: Party[]
  /** On mails of ours only. */
  bcc?: Party[]
  /** What was newly written. */
  text: string
  /** What was repeated from earlier mails. */
  quoted: string
  /** There is more in the raw mail than here. */
  cut: boolean
  html: boolean
  raw: boolean
  files: MailFile[]
  remarks: string[]
  kind: MailKind | (string & {})
  suspicious: string[]
}

/** A mail of ours on its way to the server. */
export interface NewMail { subject: string; to: Party[]; cc: Party[]; bcc: Party[]; text: string; html?: string; fileIds: Id[] }

/** What a composer begins with. */
export interface ReplyStart { channel: string; subject?: string; to?: Party[]; cc?: Party[]; signature?: string }

/** A letter about the conversation to somebody who is not its customer. */
export interface Forward { key: Id; name: string; address: string; subject: string; text: string; entryIds: Id[] }

export interface Delivery { state: 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'; code: string | null; heldUntil?: Instant | null }

const conversation = (id: Id) => `/api/conversations/${id}`
export const rawAddress = (entry: Entry) => `${conversation(entry.conversationId)}/entries/${entry.id}/raw`
export const fileAddress = (conversationId: Id, fileId: Id) => `${conversation(conversationId)}/files/${fileId}`

/** The cleaned HTML of a mail, as text. */
export async function mailHtml(entry: Entry, signal?: AbortSignal): Promise<string> {
  const response = await reach(`${conversation(entry.conversationId)}/entries/${entry.id}/html`, signal ? { signal } : {})
  if (!response.ok) await ok(Promise.resolve({ error: undefined, response }))
  return response.text()
}

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
