import { useEffect, useReducer } from 'react'
import { api, ok } from '~/shared/api/client'
import type { DraftKind, Id } from '~/shared/api/contract'
import { DraftKeeper } from './draftKeeper'

const keepers = new Map<string, DraftKeeper>()
const MOST = 60

const addressOf = (id: Id, kind: DraftKind) => ({ params: { path: { id, kind } } })
const DRAFT = '/api/conversations/{id}/drafts/{kind}'

function keeperOf(id: Id, kind: DraftKind): DraftKeeper {
  const name = `${id}/${kind}`
  const known = keepers.get(name)
  if (known) return known
  const keeper = new DraftKeeper(
    {
      read: () => ok(api.GET(DRAFT, addressOf(id, kind))),
      write: async (text, version) => (await ok(api.PUT(DRAFT, { ...addressOf(id, kind), body: { text, version }, keepalive: true }))).version,
      remove: async () => void (await ok(api.DELETE(DRAFT, { ...addressOf(id, kind) }))),
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
    Date.now,
  )
  keepers.set(name, keeper)
  forgetSome()
  return keeper
}

/** Keepers whose text is safe on the server may go; the newest stay for quick switching. */
function forgetSome() {
  for (const [name, keeper] of keepers) if (keepers.size > MOST && !keeper.unsaved) keepers.delete(name)
}

if (typeof addEventListener === 'function') {
  addEventListener('pagehide', () => {
    for (const keeper of keepers.values()) void keeper.flush()
  })
}

/** The agent's own draft for a conversation. Leaving the conversation saves it at once. */
export function useDraft(id: Id, kind: DraftKind): DraftKeeper {
  const keeper = keeperOf(id, kind)
  const [, render] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const stop = keeper.subscribe(render)
    if (!keeper.unsaved) void keeper.load()
    return () => {
      stop()
      void keeper.flush()
    }
  }, [keeper])
  return keeper
}
