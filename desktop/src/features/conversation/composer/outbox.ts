import { create } from 'zustand'
import type { Choice, Entry, FileRef, Id } from '~/shared/api/contract'
import type { NewMail } from '~/shared/api/mail'
import { problemOf, type Problem } from '~/shared/api/problem'

export type Content =
  | { text: string }
  | { fileId: Id; file: FileRef; caption?: string }
  | { choices: { text: string; choices: Choice[] } }
  | { mail: NewMail; files: FileRef[] }

/** A message or note on its way to the server, shown at the end of the timeline until it has become an entry. */
export interface Pending {
  key: Id
  conversationId: Id
  kind: 'message' | 'note'
  content: Content
  seenUpTo: number
  at: string
  /** `held`: the customer wrote something that the agent had not seen; the agent decides. */
  state: 'sending' | 'retrying' | 'held' | 'failed'
  problem: Problem | null
}

export interface Post {
  post(item: Pending): Promise<Entry>
  arrived(item: Pending, entry: Entry): void
  /** Fetches what was not seen, so that the agent can read it. */
  catchUp(item: Pending): void
  wait(ms: number): Promise<void>
}

const LONGEST_WAIT_MS = 20_000
const TRIES = 12

export const useOutbox = create<{ items: Pending[] }>()(() => ({ items: [] }))

const set = (change: (items: Pending[]) => Pending[]) => useOutbox.setState(({ items }) => ({ items: change(items) }))
const update = (key: Id, change: Partial<Pending>) => set((items) => items.map((item) => (item.key === key ? { ...item, ...change } : item)))
const find = (key: Id) => useOutbox.getState().items.find((item) => item.key === key)
export const drop = (key: Id) => set((items) => items.filter((item) => item.key !== key))

const busy = new Set<Id>()

/** Sends in order per conversation, one at a time, always under the key made when the agent pressed send: a repeat can never double. */
export async function pump(conversationId: Id, door: Post): Promise<void> {
  if (busy.has(conversationId)) return
  busy.add(conversationId)
  try {
    for (let next = nextOf(conversationId); next; next = nextOf(conversationId)) await deliver(next, door)
  } finally {
    busy.delete(conversationId)
  }
}

/** The oldest that may go; a held reply lets only notes pass, which the customer never sees. */
function nextOf(conversationId: Id): Pending | undefined {
  const mine = useOutbox.getState().items.filter((item) => item.conversationId === conversationId && item.state !== 'failed')
  return mine.some((item) => item.state === 'held') ? mine.find((item) => item.kind === 'note') : mine[0]
}

async function deliver({ key }: Pending, door: Post) {
  for (let tries = 0; ; tries++) {
    const item = find(key)
    if (!item) return
    try {
      const entry = await door.post(item)
      drop(key)
      return door.arrived(item, entry)
    } catch (error) {
      const problem = problemOf(error)
      if (!problem.transient || tries >= TRIES) return refuse(item, problem, door)
      update(key, { state: 'retrying', problem })
      await door.wait(Math.min(LONGEST_WAIT_MS, 700 * 2 ** tries))
    }
  }
}

function refuse(item: Pending, problem: Problem, door: Post) {
  const held = problem.code === 'unseen-messages'
  update(item.key, { state: held ? 'held' : 'failed', problem })
  if (held) door.catchUp(item)
}

export function enqueue(item: Omit<Pending, 'state' | 'problem'>, door: Post) {
  set((items) => [...items, { ...item, state: 'sending', problem: null }])
  return pump(item.conversationId, door)
}

/** Tries again what failed or was held, now knowing what the agent has seen. */
export function resend(key: Id, seenUpTo: number, door: Post) {
  const item = find(key)
  update(key, { state: 'sending', problem: null, seenUpTo: Math.max(item?.seenUpTo ?? 0, seenUpTo) })
  return item ? pump(item.conversationId, door) : Promise.resolve()
}

/** What is still to be drawn as pending: an entry that was heard live before its own answer came is not drawn twice. */
export function stillPending(items: Pending[], entries: Entry[], me: Id): Pending[] {
  const recent = entries.slice(-20).filter((entry) => entry.author.id === me)
  const taken = new Set<Id>()
  return items.filter((item) => {
    if (item.state === 'held' || item.state === 'failed') return true
    const twin = recent.find((entry) => !taken.has(entry.id) && Date.parse(entry.at) >= Date.parse(item.at) - 2000 && sameContent(item, entry))
    if (twin) taken.add(twin.id)
    return !twin
  })
}

function sameContent({ kind, content }: Pending, entry: Entry) {
  if (entry.kind !== kind) return false
  if ('text' in content) return entry.body.text === content.text
  if ('fileId' in content) return entry.body.file?.id === content.fileId
  if ('mail' in content) return entry.body.mail?.subject === content.mail.subject && entry.body.mail.text === content.mail.text
  return entry.body.choices?.text === content.choices.text
}
