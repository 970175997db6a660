// Chance and ids that come out the same on every run with the same seed.
export function chance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, pick: (list) => list[Math.floor(next() * list.length)], between: (a, b) => a + Math.floor(next() * (b - a + 1)) }
}

let count = 0
export const newId = () => `01935000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`
export const restartIds = () => (count = 0)
