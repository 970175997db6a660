import { expect, test } from 'vitest'
import { DraftKeeper, type DraftStore } from '~/features/conversation/composer/draftKeeper'
import { Problem } from '~/shared/api/problem'

/** A draft store on one imaginary server, with time that passes by hand. */
function aServer(initial = '') {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const server = { text: initial, version: initial ? 1 : 0, writes: [] as string[], down: false }
  const store: DraftStore = {
    read: async () => ({ text: server.text, version: server.version, updatedAt: '' }),
    write: async (text, version) => {
      if (server.down) throw new Problem({ code: 'network', status: 0 })
      if (version !== server.version) throw new Problem({ code: 'newer-draft', status: 409, ...(server.version ? { draft: { text: server.text, version: server.version, updatedAt: '' } } : {}) })
      server.text = text
      server.writes.push(text)
      return ++server.version
    },
    remove: async () => {
      if (server.down) throw new Problem({ code: 'network', status: 0 })
      server.text = ''
      server.version = 0
    },
    after: (ms, run) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => void (timers = timers.filter((other) => other !== timer))
    },
  }
  const pass = async (ms: number) => {
    const end = now + ms
    for (;;) {
      await Promise.resolve()
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers = timers.filter((other) => other !== next)
      now = next.at
      next.run()
      for (let i = 0; i < 5; i++) await Promise.resolve()
    }
    now = end
    for (let i = 0; i < 5; i++) await Promise.resolve()
  }
  return { server, pass, open: () => new DraftKeeper(store, () => now) }
}

test('what is typed is on the server within two seconds, even without a pause', async () => {
  const { server, pass, open } = aServer()
  const draft = open()
  for (let i = 1; i <= 10; i++) {
    draft.type('x'.repeat(i))
    await pass(200)
  }
  expect(server.text.length).toBeGreaterThanOrEqual(5)
  await pass(1300)
  expect(server.text).toBe('x'.repeat(10))
  expect(draft.state).toBe('saved')
})

test('a draft is there again on another device', async () => {
  const { pass, open } = aServer()
  const here = open()
  here.type('Guten Tag')
  await pass(2000)
  const there = open()
  await there.load()
  expect(there.text).toBe('Guten Tag')
})

test('loading never overwrites what is being written', async () => {
  const { open } = aServer('old text')
  const draft = open()
  draft.type('new text')
  await draft.load()
  expect(draft.text).toBe('new text')
})

test('a newer draft from elsewhere is shown, not overwritten', async () => {
  const { server, pass, open } = aServer('first')
  const here = open()
  await here.load()
  server.text = 'written elsewhere'
  server.version = 7
  here.type('written here')
  await pass(2000)
  expect(here.state).toBe('conflict')
  expect(here.theirs).toBe('written elsewhere')
  expect(server.text).toBe('written elsewhere')
  here.keepMine()
  await pass(100)
  expect(server.text).toBe('written here')
})

test('taking the other text keeps it', async () => {
  const { server, pass, open } = aServer('first')
  const here = open()
  await here.load()
  Object.assign(server, { text: 'elsewhere', version: 7 })
  here.type('here')
  await pass(2000)
  here.takeTheirs()
  expect([here.text, here.state]).toEqual(['elsewhere', 'saved'])
  here.type('elsewhere, and more')
  await pass(2000)
  expect(server.text).toBe('elsewhere, and more')
})

test('without the server the text is kept and saved when it is back', async () => {
  const { server, pass, open } = aServer()
  const draft = open()
  server.down = true
  draft.type('important')
  await pass(2000)
  expect(draft.state).toBe('offline')
  server.down = false
  await pass(4000)
  expect(server.text).toBe('important')
  expect(draft.state).toBe('saved')
})

test('sending empties the draft on the server too', async () => {
  const { server, pass, open } = aServer()
  const draft = open()
  draft.type('to be sent')
  await pass(2000)
  draft.clear()
  await pass(1000)
  expect([draft.text, server.text]).toEqual(['', ''])
  draft.type('the next one')
  await pass(2000)
  expect(server.text).toBe('the next one')
})

test('a draft that was sent from another tab begins anew instead of asking', async () => {
  const { server, pass, open } = aServer('first')
  const here = open()
  await here.load()
  Object.assign(server, { text: '', version: 0 })
  here.type('the next thought')
  await pass(2000)
  expect([here.state, server.text]).toEqual(['saved', 'the next thought'])
})
