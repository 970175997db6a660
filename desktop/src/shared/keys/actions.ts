import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { ActionId } from './catalogue'

/** Something the user can do right now, offered in the palette and, when it is in the catalogue, by key. */
export interface Command {
  /** Unique among the commands; an ActionId when it has a key. */
  id: string
  /** Already in the user's language; for catalogue actions the catalogue's title is used when it is missing. */
  title?: string
  group?: 'status' | 'go' | 'settings' | 'work'
  run(): void
}

export const useCommands = create<{ commands: Command[] }>()(() => ({ commands: [] }))

function register(commands: Command[]) {
  useCommands.setState((state) => ({ commands: [...state.commands, ...commands] }))
  return () => useCommands.setState((state) => ({ commands: state.commands.filter((command) => !commands.includes(command)) }))
}

/** Offers an action of the catalogue while the component is mounted and `when` holds. The latest one wins. */
export function useAction(id: ActionId, run: () => void, when = true, title?: string) {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!when) return undefined
    return register([{ id, run: () => latest.current(), ...(title === undefined ? {} : { title }) }])
  }, [id, when, title])
}

/** Offers commands that have no key of their own. Pass a memoised list. */
export function usePaletteCommands(commands: Command[]) {
  useEffect(() => register(commands), [commands])
}

/** Runs the action if anybody offers it now; tells whether somebody did. */
export function runAction(id: ActionId): boolean {
  const command = useCommands.getState().commands.findLast((candidate) => candidate.id === id)
  command?.run()
  return command !== undefined
}
