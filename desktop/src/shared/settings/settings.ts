import { create } from 'zustand'
import type { Id, Locale } from '../api/contract'

export type Theme = 'light' | 'dark' | 'system'
export type Density = 'comfortable' | 'compact'
export type Scope = 'mine' | 'waiting' | 'all'
export type Sort = 'due' | 'waiting' | 'latest'
export interface SavedView {
  id: Id
  name: string
  scope: Scope
  queueId: Id | null
  channel: string | null
  only: 'unread' | 'at-risk' | null
  sort: Sort
}

/** Everything that an agent arranges for themselves; one JSON object per user on the server. */
export interface Settings {
  locale: Locale | null
  theme: Theme
  density: Density
  sendBy: 'mod-enter' | 'enter'
  sound: boolean
  volume: number
  notifications: 'unasked' | 'on' | 'off'
  singleKeys: boolean
  keys: Record<string, string>
  panes: { list: number; context: number; contextOpen: boolean }
  views: SavedView[]
  sort: Sort
  dispositionUse: Record<Id, number>
  pageViews: boolean
}

export const defaultSettings: Settings = {
  locale: null, theme: 'system', density: 'comfortable', sendBy: 'mod-enter', sound: true, volume: 0.6, notifications: 'unasked',
  singleKeys: true, keys: {}, panes: { list: 340, context: 330, contextOpen: true }, views: [], sort: 'due', dispositionUse: {},
  pageViews: true,
}

interface Store {
  values: Settings
  /** False until the user's own settings have come from the server; nothing is saved before. */
  loaded: boolean
  load(stored: Record<string, unknown>): void
  change(change: Partial<Settings>): void
  reset(): void
}

/** Takes what fits from stored settings; unknown or ill-typed values fall back to the default, so that an old object harms nobody. */
export function settingsFrom(stored: Record<string, unknown>): Settings {
  const fitting = Object.entries(defaultSettings).map(([key, fallback]) => {
    const value = stored[key]
    return [key, fits(value, fallback) ? (isObject(fallback) ? { ...fallback, ...(value as object) } : value) : fallback]
  })
  return Object.fromEntries(fitting) as Settings
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
const fits = (value: unknown, fallback: unknown) =>
  fallback === null
    ? value === 'de' || value === 'en'
    : typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback) && value !== null

export const useSettings = create<Store>()((set) => ({
  values: defaultSettings,
  loaded: false,
  load: (stored) => set({ values: settingsFrom(stored), loaded: true }),
  change: (change) => set((store) => ({ values: { ...store.values, ...change } })),
  reset: () => set({ values: defaultSettings, loaded: false }),
}))

export const useSetting = <K extends keyof Settings>(key: K): Settings[K] => useSettings((store) => store.values[key])
export const changeSettings = (change: Partial<Settings>) => useSettings.getState().change(change)
