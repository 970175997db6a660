import { beforeAll, describe, expect, test } from 'vitest'
import { Live, type LiveParts } from '../src/live'
import { HandTime, settled } from './handTime'

/** A socket whose other end is the test. */
class HandSocket {
  static readonly OPEN = 1
  readyState = 0
  readonly sent: unknown[] = []
  onopen = () => {}
  onclose = () => {}
  onmessage = (_: { data: string }) => {}

  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }

  opens(): void {
    this.readyState = 1
    this.onopen()
  }

  close(): void {
    this.readyState = 3
    this.onclose()
  }
}

beforeAll(() => {
  ;(globalThis as { WebSocket?: unknown }).WebSocket = HandSocket
})

function house(change: Partial<LiveParts> = {}) {
  const time = new HandTime()
  const sockets: HandSocket[] = []
  const states: string[] = []
  let pulls = 0
  const parts: LiveParts = {
    address: async () => 'ws://here',
    open: () => {
      const socket = new HandSocket()
      sockets.push(socket)
      return socket as unknown as WebSocket
    },
    cursor: () => '1.7',
    heard: () => {},
    changed: (state) => states.push(state),
    pull: async () => void pulls++,
    ...change,
  }
  return { live: new Live(parts, time), time, sockets, states, pulls: () => pulls }
}

describe('the live connection', () => {
  test('says at once that the network is gone, and comes back when it is there', async () => {
    const { live, sockets, states } = house()
    live.start()
    await settled()
    sockets[0]!.opens()
    live.cut()
    expect(states.at(-1)).toBe('reconnecting')
    expect(sockets[0]!.readyState).toBe(3)
    live.hurry()
    await settled()
    sockets.at(-1)!.opens()
    expect(states.at(-1)).toBe('connected')
  })

  test('says where it is as soon as it is open', async () => {
    const { live, sockets, states } = house()
    live.start()
    await settled()
    sockets[0]!.opens()
    expect(sockets[0]!.sent).toEqual([{ type: 'resume', after: '1.7' }])
    expect(states).toEqual(['connecting', 'connected'])
  })

  test('comes back after a loss and goes on where it was', async () => {
    const { live, sockets, states, time } = house()
    live.start()
    await settled()
    sockets[0]!.opens()
    sockets[0]!.close()
    expect(states.at(-1)).toBe('reconnecting')
    await time.pass(500)
    sockets[1]!.opens()
    expect(sockets[1]!.sent).toEqual([{ type: 'resume', after: '1.7' }])
    expect(states.at(-1)).toBe('connected')
  })

  test('reads by request while sockets do not open', async () => {
    const { live, sockets, time, pulls } = house()
    live.start()
    await settled()
    sockets[0]!.close()
    await time.pass(500)
    sockets[1]!.close()
    expect(pulls()).toBe(2)
  })

  test('waits longer from try to try while nothing answers', async () => {
    const { live, time } = house({ address: () => Promise.reject(new Error('offline')) })
    live.start()
    const pauses: number[] = []
    for (let i = 0; i < 7; i++) {
      await settled()
      pauses.push(time.nextIn()!)
      await time.pass(time.nextIn()!)
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 6000, 6000, 6000])
  })

  test('leaves a socket that has gone silent', async () => {
    const { live, sockets, time } = house()
    live.start()
    await settled()
    sockets[0]!.opens()
    await time.pass(80_000)
    await settled()
    expect(sockets.length).toBe(2)
    expect(sockets[0]!.readyState).toBe(3)
  })

  test('stays away once it was stopped', async () => {
    const { live, sockets, time } = house()
    live.start()
    await settled()
    sockets[0]!.opens()
    live.stop()
    await time.pass(100_000)
    expect(sockets).toHaveLength(1)
  })
})
