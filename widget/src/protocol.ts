// What goes over the wire between widget and adapter.

export type Ask = 'HIDDEN' | 'OPTIONAL' | 'NEEDED'

export interface Door {
  open: boolean
  staffed: boolean
  opensAt: string | null
  waitSeconds: number | null
}

export interface SiteConfig {
  title: string | null
  greeting: string | null
  colour: string
  logo: string | null
  privacyNote: string | null
  consentNeeded: boolean
  pageViews: boolean
  name: Ask
  email: Ask
  fileLimit: number
  textLimit: number
  byMail: boolean
  door: Door
}

export interface Choice {
  id: string
  label: string
}

export interface StoredFile {
  id: string
  name: string
  mediaType: string
  bytes: number
}

export interface Line {
  at: string
  time: string
  what: 'text' | 'file' | 'choices' | 'chosen' | 'joined' | 'left' | 'transferred' | 'ended'
  mine: boolean
  author: string | null
  key: string | null
  text: string | null
  file: StoredFile | null
  choices: Choice[] | null
}

export interface Page {
  lines: Line[]
  cursor: string | null
  restarted: boolean
  more: boolean
  read: string
}

export interface Whereabouts {
  state: 'outside' | 'waiting' | 'closed' | 'contact' | 'ended'
  position: number | null
  waitSeconds: number | null
  opensAt: string | null
  agent: string | null
}

export interface SessionView {
  token: string
  expiresAt: string
  identified: boolean
  name: string | null
  joined?: boolean
}

export type Frame =
  | { type: 'lines'; page: Page }
  | { type: 'whereabouts'; whereabouts: Whereabouts }
  | { type: 'typing'; on: boolean }
  | { type: 'read'; upTo: string }
  | { type: 'pong' }

/** A refusal of the server, with its stable code. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterSeconds: number,
  ) {
    super(code)
  }

  /** Trying the same again later may work. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}
