import { useEffect, useRef } from 'react'
import { api, ok } from '~/shared/api/client'
import type { Id } from '~/shared/api/contract'

/** Nobody has read a message that appeared a blink ago. */
const READING_MS = 600

/** Remembers how far the agent has seen, and tells the server. Only what is drawn while the page is looked at counts. */
export function useSeen(conversationId: Id, visibleUpTo: number) {
  const seen = useRef(0)
  const told = useRef(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (visibleUpTo <= seen.current || document.visibilityState !== 'visible') return
      timer = setTimeout(() => {
        seen.current = visibleUpTo
        tell()
      }, READING_MS)
    }
    const tell = () => {
      if (seen.current <= told.current) return
      told.current = seen.current
      ok(api.POST('/api/conversations/{id}/read', { params: { path: { id: conversationId } }, body: { upTo: seen.current } })).catch(() => (told.current = 0))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [conversationId, visibleUpTo])
  return seen
}
