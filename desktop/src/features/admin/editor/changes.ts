/** One field in which two versions of an object differ. */
export interface Change {
  field: string
  base: unknown
  theirs: unknown
  mine: unknown
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const IGNORED = new Set(['id', 'version'])

/** What somebody else changed since `base`, beside what this administrator changed. */
export function theirChanges(base: object, theirs: object, mine: object): Change[] {
  const value = (of: object, field: string) => (of as Record<string, unknown>)[field]
  return Object.keys(theirs)
    .filter((field) => !IGNORED.has(field) && !same(value(base, field), value(theirs, field)))
    .map((field) => ({ field, base: value(base, field), theirs: value(theirs, field), mine: value(mine, field) }))
}

/** Both edits together: theirs where only they changed a field, mine where I did. */
export function mergeChanges<T extends object>(base: T, theirs: T, mine: T): T {
  const merged = { ...theirs } as Record<string, unknown>
  for (const field of Object.keys(mine) as (keyof T & string)[]) {
    if (!IGNORED.has(field) && !same(base[field], mine[field])) merged[field] = mine[field]
  }
  return merged as T
}
