import { beforeEach, expect, test } from 'vitest'
import type { NumberedFrame } from '~/shared/api/contract'
import { LiveStream, SILENCE_MS, type Line, type LinkState } from '~/shared/live/stream'

class FakeLine implements Line {
  sent: unknown[] = []
  closed = false
  onopen = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  send = (text: string) => void this.sent.push(JSON.parse(text))
  close = () => void (this.closed = true)
  say = (frame: object) => this.onmessage?.({ data: JSON.stringify(frame) })
}

/** A world in which time passes only when the test says so. */
function aWorld() {
  const timers: { at: number; run: () => void }[] = []
  let now = 0
  const world = {
    lines: [] as FakeLine[], frames: [] as NumberedFrame[], states: [] as LinkState[], tickets: 0, probes: 0, ticketFails: false, probeFails: false,
    get line() {
      return world.lines.at(-1)!
    },
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        await settle()
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.splice(timers.indexOf(next), 1)
        now = next.at
        next.run()
      }
      now = end
      await settle()
    },
  }
  const around = {
    ticket: async () => {
      world.tickets++
      if (world.ticketFails) throw new Error('no server')
      return `ticket-${world.tickets}`
    },
    open: () => {
      world.lines.push(new FakeLine())
      return world.line
    },
    probe: async () => {
      world.probes++
      if (world.probeFails) throw new Error('no answer')
    },
    random: () => 0.5,
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))
    },
  }
  const stream = new LiveStream(around, { frame: (frame) => world.frames.push(frame), state: (state) => world.states.push(state) })
  return { world, stream }
}

const settle = () => new Promise<void>((done) => setTimeout(done))
const snapshot = { seq: 1, type: 'snapshot', presence: null, offers: [], work: [], waiting: [], serverTime: '2026-11-22T09:00:00Z' }

let { world, stream } = aWorld()
beforeEach(async () => {
  ;({ world, stream } = aWorld())
  stream.start()
  await settle()
})

test('frames pass on in order after the snapshot', () => {
  world.line.say(snapshot)
  world.line.say({ seq: 2, type: 'waiting', queues: [] })
  expect(world.frames.map((frame) => frame.seq)).toEqual([1, 2])
  expect(world.states.at(-1)).toBe('live')
})

test('a gap drops the line and the next one starts with a new snapshot', async () => {
  world.line.say(snapshot)
  world.line.say({ seq: 3, type: 'waiting', queues: [] })
  expect(world.lines[0]!.closed).toBe(true)
  expect(world.frames).toHaveLength(1)
  await world.pass(1000)
  world.line.say(snapshot)
  expect(world.lines).toHaveLength(2)
  expect(world.tickets).toBe(2)
  expect(world.states.at(-1)).toBe('live')
})

test('a first frame that is no snapshot is not believed', () => {
  world.line.say({ seq: 1, type: 'waiting', queues: [] })
  expect(world.line.closed).toBe(true)
  expect(world.frames).toHaveLength(0)
})

test('garbage on the line is treated like a gap', () => {
  world.line.say(snapshot)
  world.line.onmessage?.({ data: 'not json' })
  expect(world.line.closed).toBe(true)
})

test('tries to come back are spaced ever wider, up to a bound', async () => {
  world.ticketFails = true
  world.line.onclose?.()
  await world.pass(60_000)
  const first = world.tickets
  await world.pass(60_000)
  expect(first).toBeLessThan(12)
  expect(world.tickets - first).toBeGreaterThanOrEqual(3)
  expect(world.states.at(-1)).toBe('lost')
})

test('hurrying tries at once instead of waiting', async () => {
  world.ticketFails = true
  world.line.onclose?.()
  await world.pass(60_000)
  world.ticketFails = false
  const before = world.tickets
  stream.hurry()
  await settle()
  expect(world.tickets).toBe(before + 1)
})

test('a line that has beaten before and falls silent is dead', async () => {
  world.line.say(snapshot)
  world.line.say({ seq: 2, type: 'heartbeat', serverTime: '2026-11-22T09:00:10Z' })
  await world.pass(SILENCE_MS)
  expect(world.lines[0]!.closed).toBe(true)
  expect(world.probes).toBe(0)
})

test('a line that never beats is probed, and kept while the server answers', async () => {
  world.line.say(snapshot)
  await world.pass(SILENCE_MS * 2)
  expect(world.probes).toBe(2)
  expect(world.line.closed).toBe(false)
  world.probeFails = true
  await world.pass(SILENCE_MS)
  expect(world.lines[0]!.closed).toBe(true)
})

test('wishes are told again after a reconnect, and forgotten ones are not', async () => {
  world.line.say(snapshot)
  stream.keep('a', { type: 'watch', conversationId: 'c1', mode: 'viewing' })
  stream.keep('b', { type: 'watch-wallboard', on: true })
  stream.forget('b', { type: 'watch-wallboard', on: false })
  world.line.onclose?.()
  await world.pass(1000)
  world.line.say(snapshot)
  expect(world.lines[1]!.sent).toEqual([{ type: 'watch', conversationId: 'c1', mode: 'viewing' }])
})

test('nothing is said before the snapshot has come', () => {
  stream.keep('a', { type: 'watch', conversationId: 'c1', mode: 'viewing' })
  expect(world.line.sent).toEqual([])
  world.line.say(snapshot)
  expect(world.line.sent).toHaveLength(1)
})

test('a stopped stream stays silent', async () => {
  world.line.say(snapshot)
  stream.stop()
  await world.pass(60_000)
  expect(world.lines).toHaveLength(1)
  expect(world.line.closed).toBe(true)
})
