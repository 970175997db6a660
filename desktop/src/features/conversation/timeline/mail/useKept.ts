import { useState } from 'react'

const MOST = 300
const kept = new Map<string, boolean>()

/** Whether a part of an entry is open; remembered when the row leaves the screen and is drawn anew. */
export function useKept(entryId: string, part: string): [boolean, (open: boolean) => void] {
  const name = `${entryId}/${part}`
  const [open, setOpen] = useState(kept.get(name) ?? false)
  return [
    open,
    (next) => {
      kept.delete(name)
      kept.set(name, next)
      if (kept.size > MOST) kept.delete(kept.keys().next().value!)
      setOpen(next)
    },
  ]
}
