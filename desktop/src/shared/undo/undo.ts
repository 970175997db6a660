import { create } from 'zustand'
import { hideToast, showToast } from './toasts'

interface Undoable {
  id: number
  undo(): void
}

/** What can still be taken back, newest last. */
export const useUndo = create<{ stack: Undoable[] }>()(() => ({ stack: [] }))

const OFFERED_MS = 8000
let count = 0

function push(undo: () => void): Undoable {
  const item = { id: ++count, undo }
  useUndo.setState(({ stack }) => ({ stack: [...stack.slice(-9), item] }))
  return item
}

const forget = (item: Undoable) => useUndo.setState(({ stack }) => ({ stack: stack.filter((other) => other !== item) }))

export function undoLast() {
  useUndo.getState().stack.at(-1)?.undo()
}

/** Says what was done and offers to take it back, by the button or by the undo key. */
export function tellUndo(message: string, undo: () => void, ms = OFFERED_MS, whenOver?: () => void) {
  const item = push(() => {
    forget(item)
    hideToast(toast)
    undo()
  })
  const toast = showToast({ kind: 'plain', message, undo: item.undo }, ms)
  setTimeout(() => {
    forget(item)
    whenOver?.()
  }, ms)
}

const held = new Map<number, () => void>()
let heldCount = 0

/**
 * Holds an act that the server cannot take back for a few seconds, so that it can still be stopped here. `act` runs when the time is
 * over or when the page is left, whichever is first; never both it and `stop`.
 */
export function holdAct(message: string, act: () => void, stop: () => void, ms = 5000) {
  const id = ++heldCount
  const run = () => held.delete(id) && act()
  held.set(id, run)
  tellUndo(message, () => held.delete(id) && stop(), ms, run)
}

/** Runs everything that is still held, now. */
export function releaseHeld() {
  for (const run of [...held.values()]) run()
}

if (typeof addEventListener === 'function') addEventListener('pagehide', releaseHeld)

export const tellProblem = (message: string) => void showToast({ kind: 'problem', message }, 9000)
export const tell = (message: string) => void showToast({ kind: 'plain', message }, 5000)
