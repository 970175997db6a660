import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { wallboardQuery } from '~/shared/api/queries'
import { liveStream } from '~/shared/live/connect'
import { useDesk } from '~/shared/live/useDesk'

/** The wallboard's numbers, live while somebody looks. */
export function useWallboard() {
  const ready = useDesk((desk) => desk.snapshots > 0)
  useEffect(() => {
    if (!ready) return undefined
    liveStream()?.keep('wallboard', { type: 'watch-wallboard', on: true })
    return () => liveStream()?.forget('wallboard', { type: 'watch-wallboard', on: false })
  }, [ready])
  return useQuery(wallboardQuery)
}
