import i18next from 'i18next'

/**
 * The words for a code that comes from the server, such as 'problems.not-assignee'; `fallback` when the texts do not know it.
 * Keys that are known when the code is written go through the typed `t` instead.
 */
export function worded(key: string, fallback: string, values: Record<string, unknown> = {}): string {
  const known: boolean = i18next.exists(key, values)
  if (!known) return fallback
  return (i18next.t as unknown as (key: string, values: Record<string, unknown>) => string)(key, values)
}
