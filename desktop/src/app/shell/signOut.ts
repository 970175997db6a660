import type { QueryClient } from '@tanstack/react-query'
import { api, ok } from '~/shared/api/client'
import { useSettings } from '~/shared/settings/settings'
import { problemText } from '~/shared/ui/problemText'
import { releaseHeld, tellProblem } from '~/shared/undo/undo'

/** Ends the session. Other tabs notice with their next request. */
export async function signOut(client: QueryClient) {
  releaseHeld()
  try {
    await ok(api.DELETE('/api/session'))
  } catch (error) {
    return tellProblem(problemText(error))
  }
  useSettings.getState().reset()
  sessionStorage.clear()
  client.clear()
  await client.invalidateQueries()
  return location.reload()
}
