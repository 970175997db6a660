import type { QueryClient } from '@tanstack/react-query'
import { api, ok } from '../api/client'
import { setServerTime } from '../time/clock'
import { feedQueries } from './feeds'
import { LiveStream, type Line, type Surroundings } from './stream'
import { useDesk } from './useDesk'

const browser: Surroundings = {
  ticket: async () => (await ok(api.POST('/api/live/ticket'))).ticket,
  open: (ticket) => {
    const url = new URL(`/live?ticket=${encodeURIComponent(ticket)}`, location.href)
    url.protocol = url.protocol.replace('http', 'ws')
    return new WebSocket(url) as unknown as Line
  },
  probe: () => ok(api.GET('/api/presence')),
  random: Math.random,
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

let stream: LiveStream | undefined

/** The live stream of the signed-in user; undefined before sign-in. */
export const liveStream = () => stream

/** Opens the live stream for one user and keeps it open until the returned function is called. */
export function connectLive(client: QueryClient, me: string): () => void {
  const desk = useDesk.getState()
  if (desk.me !== me) desk.sitDown(me)
  const mine = new LiveStream(browser, {
    frame(frame) {
      if (frame.type === 'snapshot' || frame.type === 'heartbeat') setServerTime(frame.serverTime)
      useDesk.getState().hear(frame)
      feedQueries(client, frame)
    },
    state: (state, attempt) => useDesk.getState().setLink(state, attempt),
  })
  stream = mine
  const hurry = () => mine.hurry()
  const look = () => document.visibilityState === 'visible' && mine.hurry()
  addEventListener('online', hurry)
  document.addEventListener('visibilitychange', look)
  mine.start()
  return () => {
    removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', look)
    mine.stop()
    if (stream === mine) stream = undefined
  }
}
