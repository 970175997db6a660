import { beforeEach, expect, test } from 'vitest'
import { enqueue, resend, stillPending, useOutbox, type Pending, type Post } from '~/features/conversation/composer/outbox'
import { rememberOutbox } from '~/features/conversation/composer/outboxMemory'
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

test('a note for colleagues passes an answer that is held', async () => {
  const { server, door } = aServer()
  server.plan = [unseen()]
  await enqueue(item('a'), door)
  await enqueue({ ...item('b'), kind: 'note' }, door)
  expect(states()).toEqual(['a:held'])
  expect(server.entries.map((entry) => entry.body.text)).toEqual(['b'])
})

/** A tab of the browser, which keeps its own small storage. */
function aTab() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) }
}

test('the tab keeps what has not arrived, and forgets it then', async () => {
  const { door } = aServer()
  const tab = aTab()
  let answer = () => {}
  const stop = rememberOutbox(tab, ME, door)
  const sent = enqueue({ ...item('a'), conversationId: 'c7' }, { ...door, post: (pending) => new Promise((done) => (answer = () => void door.post(pending).then(done))) })
  expect(tab.getItem('dirigent-outbox')).toContain('"key":"a"')
  answer()
  await sent
  expect(tab.getItem('dirigent-outbox')).toBeNull()
  stop()
})

test('what a reload interrupted is sent under its old key, so that it is said once', async () => {
  const { server, door } = aServer()
  const tab = aTab()
  const interrupted: Pending = { ...item('a'), conversationId: 'c8', state: 'sending', problem: null }
  await door.post(interrupted)
  tab.setItem('dirigent-outbox', JSON.stringify({ me: ME, items: [interrupted] }))
  const stop = rememberOutbox(tab, ME, door)
  await new Promise((done) => setTimeout(done, 0))
  expect(server.posts.map((post) => post.key)).toEqual(['a', 'a'])
  expect(server.entries).toHaveLength(1)
  expect(states()).toEqual([])
  stop()
})

test('nobody finds what somebody else had not sent', () => {
  const { server, door } = aServer()
  const tab = aTab()
  tab.setItem('dirigent-outbox', JSON.stringify({ me: 'somebody-else', items: [{ ...item('a'), state: 'sending', problem: null }] }))
  rememberOutbox(tab, ME, door)()
  expect(states()).toEqual([])
  expect(server.posts).toEqual([])
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
