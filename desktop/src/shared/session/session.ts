import { useQuery } from '@tanstack/react-query'
import type { Role, Session } from '../api/contract'
import { sessionQuery } from '../api/queries'

/** Who is signed in. Only used below the gate, where somebody is. */
export function useMe(): Session['user'] {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('useMe is for screens behind the sign-in')
  return data.user
}

export function useHasRole(role: Role) {
  return useMe().roles.includes(role)
}
