import type { Entry, Id, Instant } from './contract'

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
  /** Another open conversation of the customer that may be about the same, by its subject. */
  suggests?: Id | null
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
