import { beforeEach, expect, test } from 'vitest'
import { enqueue, resend, stillPending, useOutbox, type Pending, type Post } from '~/features/conversation/composer/outbox'
import type { Entry } from '~/shared/api/contract'
import { Problem } from '~/shared/api/problem'
import { anEntry, byMe, ME } from './builders'

/** A server that remembers keys, as ours does: the same key gives the same entry. */
function aServer() {
  const server = { entries: [] as Entry[], answers: new Map<string, Entry>(), plan: [] as (Problem | 'lose-answer')[], posts: [] as Pending[], caughtUp: 0, arrived: [] as Entry[] }
  const door: Post = {
    async post(item) {
      server.posts.push(item)
      const trouble = server.plan.shift()
      if (trouble instanceof Problem) throw trouble
      const known = server.answers.get(item.key)
      const entry = known ?? anEntry({ seq: server.entries.length + 1, author: byMe, body: 'text' in item.content ? { text: item.content.text } : {} })
      if (!known) server.entries.push(entry)
      server.answers.set(item.key, entry)
      if (trouble === 'lose-answer') throw new Problem({ code: 'network', status: 0 })
      return entry
    },
    arrived: (_item, entry) => void server.arrived.push(entry),
    catchUp: () => void server.caughtUp++,
    wait: async () => {},
  }
  return { server, door }
}

const item = (key: string, text = key) => ({ key, conversationId: 'c1', kind: 'message' as const, content: { text }, seenUpTo: 3, at: '2026-11-22T09:00:00Z' })
const offline = () => new Problem({ code: 'network', status: 0 })
const unseen = () => new Problem({ code: 'unseen-messages', status: 409, lastSeq: 9 })
const states = () => useOutbox.getState().items.map(({ key, state }) => `${key}:${state}`)

beforeEach(() => useOutbox.setState({ items: [] }))

test('a message is shown at once and gone from the outbox when it has arrived', async () => {
  const { server, door } = aServer()
  const sent = enqueue(item('a'), door)
  expect(states()).toEqual(['a:sending'])
  await sent
  expect(states()).toEqual([])
  expect(server.arrived).toHaveLength(1)
})

test('a lost answer does not double the message', async () => {
  const { server, door } = aServer()
  server.plan = ['lose-answer', offline()]
  await enqueue(item('a'), door)
  expect(server.posts.map((post) => post.key)).toEqual(['a', 'a', 'a'])
  expect(server.entries).toHaveLength(1)
})

test('messages go out in the order in which they were written, whatever fails between', async () => {
  const { server, door } = aServer()
  server.plan = [offline()]
  await Promise.all([enqueue(item('a'), door), enqueue(item('b'), door), enqueue(item('c'), door)])
  expect(server.entries.map((entry) => entry.body.text)).toEqual(['a', 'b', 'c'])
})

test('an unseen message holds the answer back, and whatever was written after it', async () => {
  const { server, door } = aServer()
  server.plan = [unseen()]
  await enqueue(item('a'), door)
  await enqueue(item('b'), door)
  expect(states()).toEqual(['a:held', 'b:sending'])
  expect(server.caughtUp).toBe(1)
  await resend('a', 9, door)
  expect(server.entries.map((entry) => entry.body.text)).toEqual(['a', 'b'])
  expect(server.posts.find((post) => post.seenUpTo === 9)?.key).toBe('a')
})

test('a refusal is shown and others go on', async () => {
  const { server, door } = aServer()
  server.plan = [new Problem({ code: 'not-assignee', status: 409 })]
  await enqueue(item('a'), door)
  await enqueue(item('b'), door)
  expect(states()).toEqual(['a:failed'])
  expect(server.entries.map((entry) => entry.body.text)).toEqual(['b'])
})

test('a server that stays away is given up after a bounded number of tries', async () => {
  const { server, door } = aServer()
  server.plan = Array.from({ length: 100 }, offline)
  await enqueue(item('a'), door)
  expect(states()).toEqual(['a:failed'])
  expect(server.posts.length).toBeLessThan(20)
})

test('an entry heard live before its answer is not drawn twice', () => {
  const pending: Pending[] = ['hello', 'hello', 'other'].map((text, index) => ({ ...item(`k${index}`, text), state: 'sending', problem: null }))
  const heard = [anEntry({ seq: 1, author: byMe, body: { text: 'hello' } })]
  expect(stillPending(pending, heard, ME).map(({ key }) => key)).toEqual(['k1', 'k2'])
})
