import type { Entry } from '~/shared/api/contract'
import type { Mail } from '~/shared/api/mail'
import type { Pending } from '../composer/outbox'

/** One line of the drawn timeline. */
export type Row =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'concern'; key: string; conversationId: string }
  | { kind: 'bubble'; key: string; entry: Entry; first: boolean; last: boolean }
  | { kind: 'mail'; key: string; entry: Entry; mail: Mail }
  | { kind: 'system'; key: string; entry: Entry }
  | { kind: 'pages'; key: string; entries: Entry[] }
  | { kind: 'unread'; key: string; count: number }
  | { kind: 'pending'; key: string; pending: Pending }

export interface RowOptions {
  /** The sequence number after which entries are new to this agent; null for no marker. */
  unreadAfter: number | null
  pageViews: boolean
  only: 'all' | 'talk' | 'notes' | 'files'
  /** Mark where another conversation begins (the timeline over all of a customer's conversations). */
  concerns: boolean
  /** Older entries exist that are not here. Then what they may belong to, too, has no row yet: a row that vanished would let the list jump. */
  more?: boolean
}

const TOGETHER_MS = 5 * 60_000
const SPOKEN = new Set(['message', 'note'])

/** The mail of an entry, whoever it went to. */
export const mailOf = ({ body }: Entry): Mail | undefined => body.mail ?? body.consulted ?? body.advised

/** Whether somebody said or noted it; the rest merely happened. */
export const isSaid = (entry: Entry) => SPOKEN.has(entry.kind) || mailOf(entry) !== undefined

/** Lays entries out, oldest first: days, groups of bubbles by the same author, folded page views, what is still being sent. */
export function buildRows(entries: Entry[], pending: Pending[], options: RowOptions): Row[] {
  const rows: Row[] = []
  const shown = entries.filter((entry) => fits(entry, options))
  const fresh = options.unreadAfter === null || answeredAfter(shown, options.unreadAfter) ? 0 : shown.filter((entry) => isFresh(entry, options.unreadAfter!)).length
  let marked = fresh === 0
  shown.forEach((entry, index) => {
    const before = shown[index - 1]
    if (before ? !sameDay(before.at, entry.at) : !options.more) rows.push({ kind: 'day', key: `day-${entry.conversationId}-${entry.seq}`, at: entry.at })
    if (options.concerns && (before ? before.conversationId !== entry.conversationId : !options.more)) {
      rows.push({ kind: 'concern', key: `concern-${entry.id}`, conversationId: entry.conversationId })
    }
    if (!marked && isFresh(entry, options.unreadAfter!)) {
      rows.push({ kind: 'unread', key: 'unread', count: fresh })
      marked = true
    }
    rows.push(rowOf(entry, rows, before, shown[index + 1]))
  })
  return [...rows.filter((row, index) => row !== rows[index - 1]), ...pending.map((item): Row => ({ kind: 'pending', key: item.key, pending: item }))]
}

function rowOf(entry: Entry, rows: Row[], before: Entry | undefined, after: Entry | undefined): Row {
  const last = rows.at(-1)
  if (entry.kind === 'page-view') {
    if (last?.kind !== 'pages') return { kind: 'pages', key: `pages-${entry.id}`, entries: [entry] }
    last.entries.push(entry)
    return last
  }
  const mail = mailOf(entry)
  if (mail) return { kind: 'mail', key: entry.id, entry, mail }
  if (!SPOKEN.has(entry.kind)) return { kind: 'system', key: entry.id, entry }
  const joined = last?.kind === 'bubble' && before !== undefined && together(before, entry)
  return { kind: 'bubble', key: entry.id, entry, first: !joined, last: !(after && together(entry, after)) }
}

/** Once somebody has answered, nothing is news any more. */
const answeredAfter = (entries: Entry[], after: number) => entries.some((entry) => entry.seq > after && entry.kind === 'message' && entry.author.kind === 'agent')

const isFresh = (entry: Entry, after: number) => entry.seq > after && entry.author.kind === 'customer' && entry.kind === 'message'

function together(a: Entry, b: Entry) {
  const sameVoice = a.author.kind === b.author.kind && a.author.id === b.author.id && a.kind === b.kind && SPOKEN.has(a.kind) && !mailOf(a) && !mailOf(b)
  return sameVoice && a.conversationId === b.conversationId && sameDay(a.at, b.at) && Date.parse(b.at) - Date.parse(a.at) < TOGETHER_MS
}

const sameDay = (a: string, b: string) => new Date(a).toDateString() === new Date(b).toDateString()

function fits(entry: Entry, { only, pageViews }: RowOptions) {
  if (entry.kind === 'page-view' && !pageViews) return false
  if (only === 'talk') return entry.kind === 'message' || mailOf(entry) !== undefined
  if (only === 'notes') return entry.kind === 'note'
  if (only === 'files') return entry.body.file !== undefined || (mailOf(entry)?.files.length ?? 0) > 0
  return true
}

/** The number of the last entry that was read, when `unread` messages of the customer were not. */
export function lastReadSeq(entries: Entry[], unread: number): number | null {
  if (unread <= 0) return null
  const heard = entries.filter((entry) => entry.author.kind === 'customer' && entry.kind === 'message')
  const first = heard.at(-unread) ?? heard[0]
  return first ? first.seq - 1 : null
}
