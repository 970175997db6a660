import { ok } from './client'
import type { Entry, Page } from './contract'

// The description gives entries a body by kind, as a union; the desk reads all bodies as one type whose members may be missing.

type Described<T> = Parameters<typeof ok<T>>[0]

export const okEntry = (call: Described<unknown>) => ok(call) as Promise<Entry>

/** Pages of entries, with whatever else the page says. */
export const okEntries = <T extends { items: unknown[] }>(call: Described<T>) => ok(call) as Promise<Omit<T, 'items'> & Pick<Page<Entry>, 'items'>>
