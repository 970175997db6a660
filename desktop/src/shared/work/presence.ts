import i18next from 'i18next'
import { api, ok } from '../api/client'
import type { Id } from '../api/contract'
import { useDesk } from '../live/useDesk'
import { serverNow } from '../time/clock'
import { problemText } from '../ui/problemText'
import { tellProblem } from '../undo/undo'

export interface PresenceWish {
  status: 'available' | 'away' | 'offline'
  reasonId?: Id
  /** Finish the present work first. */
  whenIdle?: boolean
}

/** Changes the agent's presence; the screen follows at once. */
export async function wishPresence(wish: PresenceWish) {
  const before = useDesk.getState().presence
  if (before) useDesk.setState({ presence: guess(before, wish) })
  try {
    useDesk.getState().hear({ type: 'presence', presence: await ok(api.PUT('/api/presence', { body: wish })) })
  } catch (error) {
    if (useDesk.getState().presence?.version === before?.version) useDesk.setState({ presence: before })
    tellProblem(i18next.t('presence.notChanged', { why: problemText(error) }))
  }
}

function guess(before: NonNullable<ReturnType<typeof useDesk.getState>['presence']>, { status, reasonId = undefined, whenIdle }: PresenceWish) {
  const next = { reasonId: reasonId ?? null }
  if (whenIdle && status !== 'available') return { ...before, next: { status, ...next } }
  return { ...before, status, ...next, next: null, since: new Date(serverNow()).toISOString() }
}
