/** Time and chance, handed in so that tests can move them. */
export interface Time {
  now(): number
  later(milliseconds: number, run: () => void): () => void
  random(): number
}

export const realTime: Time = {
  now: () => Date.now(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}

/** Doubles from try to try, up to a bound, and spreads clients apart: between half of it and the whole. */
export function backOff(tries: number, time: Time, first = 500, most = 20_000): number {
  const whole = Math.min(most, first * 2 ** Math.min(tries, 16))
  return whole / 2 + (whole / 2) * time.random()
}

/** A name that nobody else makes: 128 bits of chance. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
