import type { Entry, EntryPage } from '../api/contract'

/** The part of a conversation that this desk holds: a run of entries without holes, oldest first. */
export type Held = EntryPage

export const nothingHeld: Held = { items: [], hasBefore: false, hasAfter: false }

/** Joins two runs by sequence number; where both know an entry the later argument wins. */
export function mergeEntries(known: Entry[], heard: Entry[]): Entry[] {
  const last = known.at(-1)
  const first = heard[0]
  if (!first) return known
  if (!last || first.seq > last.seq) return [...known, ...heard]
  const bySeq = new Map<number, Entry>()
  for (const entry of known) bySeq.set(entry.seq, entry)
  for (const entry of heard) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

/** Adds what was just heard live, or says 'gap' when entries in between are missing and must be fetched. */
export function heardLive(held: Held, entry: Entry): Held | 'gap' {
  const last = held.items.at(-1)?.seq
  if (last !== undefined && entry.seq > last + 1) return 'gap'
  if (last === undefined && entry.seq > 1) return 'gap'
  return { ...held, items: mergeEntries(held.items, [entry]) }
}

export const withOlder = (held: Held, page: EntryPage): Held => ({
  items: mergeEntries(page.items, held.items), hasBefore: page.hasBefore, hasAfter: held.hasAfter,
})

export const withNewer = (held: Held, page: EntryPage): Held => ({
  items: mergeEntries(held.items, page.items), hasBefore: held.hasBefore, hasAfter: page.hasAfter,
})
