import { useEffect, useRef } from 'react'
import type { Id, ViewMode } from '~/shared/api/contract'
import { liveStream } from '~/shared/live/connect'

const AGAIN_MS = 3000
const IDLE_MS = 5000

/** Tells colleagues (and the stream) that this agent looks at the conversation or writes in it. */
export function useWatching(conversationId: Id, mode: ViewMode) {
  useEffect(() => {
    liveStream()?.keep(`watch-${conversationId}`, { type: 'watch', conversationId, mode })
  }, [conversationId, mode])
  useEffect(() => () => liveStream()?.forget(`watch-${conversationId}`, { type: 'unwatch', conversationId }), [conversationId])
}

/** Tells the customer that the agent is typing: at most every few seconds, and off when they stop. */
export function useTypingSignal(conversationId: Id) {
  const last = useRef(0)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => {
    clearTimeout(idle.current)
    if (last.current) liveStream()?.tell({ type: 'typing', conversationId, on: false })
    last.current = 0
  }
  const latestStop = useRef(stop)
  useEffect(() => {
    latestStop.current = stop
  })
  useEffect(() => () => latestStop.current(), [conversationId])
  return {
    typed() {
      clearTimeout(idle.current)
      idle.current = setTimeout(stop, IDLE_MS)
      if (Date.now() - last.current < AGAIN_MS) return
      last.current = Date.now()
      liveStream()?.tell({ type: 'typing', conversationId, on: true })
    },
    stop,
  }
}
