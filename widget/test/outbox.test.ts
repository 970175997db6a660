import { describe, expect, test } from 'vitest'
import { Outbox, type Item } from '../src/outbox'
import { Problem } from '../src/protocol'
import { memoryShelf } from '../src/shelf'
import { HandTime, settled } from './handTime'

function house(deliver: (item: Item) => Promise<unknown>, shelf = memoryShelf(), time = new HandTime()) {
  const taken: string[] = []
  const outbox = new Outbox(shelf, time, deliver, (item) => item && taken.push(item.key))
  return { outbox, taken, shelf, time }
}

const offline = () => Promise.reject(new Problem(0, 'offline', 0))

describe('the outgoing queue', () => {
  test('sends in the order of saying, one after the other', async () => {
    const sent: unknown[] = []
    const { outbox } = house(async (item) => sent.push(item.body['text']))
    for (const text of ['a', 'b', 'c']) outbox.add('messages', `key-${text}`, { text })
    await settled()
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(outbox.items()).toEqual([])
  })

  test('keeps everything while nothing answers, and sends it once something does', async () => {
    let online = false
    const sent: unknown[] = []
    const { outbox, time } = house(async (item) => {
      if (!online) throw new Problem(0, 'offline', 0)
      sent.push(item.key)
    })
    outbox.add('messages', 'k1', { text: 'a' })
    outbox.add('messages', 'k2', { text: 'b' })
    await settled()
    await time.pass(10_000)
    expect(outbox.items()).toHaveLength(2)
    online = true
    await time.pass(60_000)
    expect(sent).toEqual(['k1', 'k2'])
  })

  test('waits longer from try to try, but never longer than its bound', async () => {
    const { outbox, time } = house(offline)
    outbox.add('messages', 'k1', { text: 'a' })
    const pauses: number[] = []
    for (let i = 0; i < 9; i++) {
      await settled()
      pauses.push(time.nextIn()!)
      await time.pass(time.nextIn()!)
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000, 20_000])
  })

  test('waits as long as the server asks', async () => {
    const { outbox, time } = house(() => Promise.reject(new Problem(503, 'busy', 7)))
    outbox.add('messages', 'k1', { text: 'a' })
    await settled()
    expect(time.nextIn()).toBe(7000)
  })

  test('repeats under the same key when the answer was lost', async () => {
    const keys: string[] = []
    let lost = true
    const { outbox, time } = house(async (item) => {
      keys.push(item.key)
      if (lost) {
        lost = false
        throw new Problem(0, 'offline', 0)
      }
    })
    outbox.add('messages', 'k1', { text: 'a' })
    await settled()
    await time.pass(1000)
    expect(keys).toEqual(['k1', 'k1'])
  })

  test('survives a reload: a new queue on the same shelf goes on', async () => {
    const before = house(offline)
    before.outbox.add('messages', 'k1', { text: 'a' })
    before.outbox.add('messages', 'k2', { text: 'b' })
    await settled()
    const after = house(async () => {}, before.shelf)
    await after.outbox.drain()
    expect(after.taken).toEqual(['k1', 'k2'])
  })

  test('lets what comes after pass when the server refuses one for good, and says why', async () => {
    const { outbox, taken } = house(async (item) => {
      if (item.key === 'k1') throw new Problem(413, 'message-too-long', 0)
    })
    outbox.add('messages', 'k1', { text: 'too long' })
    outbox.add('messages', 'k2', { text: 'b' })
    await settled()
    expect(taken).toEqual(['k2'])
    expect(outbox.items().map((item) => item.failed)).toEqual(['message-too-long'])
  })

  test('tries a refused one again only when asked, and drops it only when asked', async () => {
    let refuse = true
    const { outbox, taken, time } = house(async () => {
      if (refuse) throw new Problem(400, 'empty-message', 0)
    })
    outbox.add('messages', 'k1', { text: 'a' })
    outbox.add('messages', 'k2', { text: 'b' })
    await settled()
    await time.pass(100_000)
    expect(taken).toEqual([])
    refuse = false
    outbox.retry('k1')
    await settled()
    expect(taken).toEqual(['k1'])
    outbox.drop('k2')
    expect(outbox.items()).toEqual([])
  })

  test('does not overwrite what another tab adds at the same moment', async () => {
    const shelf = memoryShelf()
    const time = new HandTime()
    const one = house(offline, shelf, time)
    const two = house(offline, shelf, time)
    one.outbox.add('messages', 'k1', { text: 'a' })
    two.outbox.add('messages', 'k2', { text: 'b' })
    expect(one.outbox.items().map((item) => item.key).sort()).toEqual(['k1', 'k2'])
  })
})
