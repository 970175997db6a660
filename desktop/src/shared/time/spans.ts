/** Whole seconds from `since` until `now`, never negative. */
export const secondsSince = (since: string, now: number) => Math.max(0, Math.floor((now - Date.parse(since)) / 1000))

/** Whole seconds left until `until`, never negative. A started second counts, so that a countdown ends exactly on zero. */
export const secondsUntil = (until: string, now: number) => Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))

/** 0:07, 12:40, 1:03:09. Digits and colons are read alike in German and English. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const h = Math.floor(whole / 3600)
  const m = Math.floor((whole % 3600) / 60)
  const s = String(whole % 60).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}

/** The share of a span that is left, 1 at its start and 0 at its end. */
export function shareLeft(from: string, until: string, now: number): number {
  const start = Date.parse(from)
  const whole = Date.parse(until) - start
  if (whole <= 0) return 0
  return Math.min(1, Math.max(0, 1 - (now - start) / whole))
}
