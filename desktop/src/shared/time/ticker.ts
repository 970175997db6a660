import { useSyncExternalStore } from 'react'
import { serverNow } from './clock'

// One heart for all timers. It beats in a worker, because browsers slow down the timers of background tabs; every beat only asks
// "what time is it now?", so a late beat shows the right value and nothing drifts.
const BEAT = 'setInterval(() => postMessage(0), 1000)'

const listeners = new Set<() => void>()
let second = Math.floor(serverNow() / 1000)
let stop: (() => void) | undefined

function beat() {
  const now = Math.floor(serverNow() / 1000)
  if (now === second) return
  second = now
  for (const listener of listeners) listener()
}

function start() {
  try {
    const url = URL.createObjectURL(new Blob([BEAT], { type: 'text/javascript' }))
    const worker = new Worker(url)
    worker.onmessage = beat
    worker.onerror = () => plain()
    stop = () => worker.terminate()
  } catch {
    plain()
  }
}

function plain() {
  const timer = setInterval(beat, 1000)
  stop = () => clearInterval(timer)
}

export function onSecond(listener: () => void) {
  if (listeners.size === 0) start()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop?.()
  }
}

/** The present second on the server's clock, in milliseconds; renders anew once a second. */
export const useNow = () => useSyncExternalStore(onSecond, () => second) * 1000
