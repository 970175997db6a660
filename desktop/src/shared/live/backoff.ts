const FIRST_MS = 500
const LONGEST_MS = 20_000

/** How long to wait before try number `attempt` (from 0): doubling, bounded, and spread so that many desks do not return at once. */
export function retryDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(ceiling / 2 + random() * (ceiling / 2))
}
