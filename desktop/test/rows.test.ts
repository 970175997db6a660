import { expect, test } from 'vitest'
import { buildRows, lastReadSeq, type RowOptions } from '~/features/conversation/timeline/rows'
import { linked } from '~/features/conversation/timeline/linked'
import { anEntry, byMe } from './builders'

const plain: RowOptions = { unreadAfter: null, pageViews: true, only: 'all', concerns: false }
const kinds = (...args: Parameters<typeof buildRows>) => buildRows(...args).map((row) => row.kind)
const minute = (m: number, day = 22) => `2026-11-${day}T09:${String(m).padStart(2, '0')}:00Z`

test('bubbles of one voice within minutes are grouped', () => {
  const rows = buildRows([anEntry({ seq: 1, at: minute(0) }), anEntry({ seq: 2, at: minute(1) }), anEntry({ seq: 3, at: minute(20) }), anEntry({ seq: 4, at: minute(21), author: byMe })], [], plain)
  expect(rows.filter((row) => row.kind === 'bubble').map((row) => [row.first, row.last])).toEqual([[true, false], [false, true], [true, true], [true, true]])
})

test('a note never joins the bubbles of a reply', () => {
  const rows = buildRows([anEntry({ seq: 1, author: byMe }), anEntry({ seq: 2, author: byMe, kind: 'note', internal: true })], [], plain)
  expect(rows.filter((row) => row.kind === 'bubble').every((row) => row.first && row.last)).toBe(true)
})

test('each day begins with its date', () => {
  expect(kinds([anEntry({ seq: 1, at: minute(0, 21) }), anEntry({ seq: 2, at: minute(0, 22) })], [], plain)).toEqual(['day', 'bubble', 'day', 'bubble'])
})

test('while older entries are missing, the first row is one that stays when they come', () => {
  const entries = [anEntry({ seq: 7, at: minute(0) }), anEntry({ seq: 8, at: minute(1) })]
  const older = [anEntry({ seq: 6, at: minute(0) })]
  const [first] = buildRows(entries, [], { ...plain, concerns: true, more: true })
  expect(first?.kind).toBe('bubble')
  expect(buildRows([...older, ...entries], [], { ...plain, concerns: true }).map((row) => row.key)).toContain(first?.key)
})

test('page views in a row fold into one line', () => {
  const page = { kind: 'page-view' as const, body: { page: { address: 'https://shop.example.org/', title: 'Start' } } }
  const rows = buildRows([anEntry({ seq: 1, ...page }), anEntry({ seq: 2, ...page }), anEntry({ seq: 3 }), anEntry({ seq: 4, ...page })], [], plain)
  expect(rows.map((row) => row.kind)).toEqual(['day', 'pages', 'bubble', 'pages'])
  expect(rows.find((row) => row.kind === 'pages')?.entries).toHaveLength(2)
  expect(kinds([anEntry({ seq: 1, ...page })], [], { ...plain, pageViews: false })).toEqual([])
})

test('the unread mark stands before the first message that was not read', () => {
  const entries = [anEntry({ seq: 1 }), anEntry({ seq: 2, author: byMe }), anEntry({ seq: 3 }), anEntry({ seq: 4 })]
  const after = lastReadSeq(entries, 2)
  expect(after).toBe(2)
  expect(kinds(entries, [], { ...plain, unreadAfter: after })).toEqual(['day', 'bubble', 'bubble', 'unread', 'bubble', 'bubble'])
  expect(lastReadSeq(entries, 0)).toBeNull()
})

test('what is still being sent stands at the end', () => {
  const pending = { key: 'k', conversationId: 'conversation-1', kind: 'message' as const, content: { text: 'hi' }, seenUpTo: 0, at: minute(0), state: 'sending' as const, problem: null }
  expect(kinds([anEntry()], [pending], plain)).toEqual(['day', 'bubble', 'pending'])
})

test('every row has a key of its own', () => {
  const entries = Array.from({ length: 300 }, (_, index) => anEntry({ seq: index + 1, at: minute(index % 60, 1 + Math.floor(index / 30)), kind: index % 7 === 0 ? 'page-view' : 'message' }))
  const keys = buildRows(entries, [], plain).map((row) => row.key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('only web and mail addresses become links', () => {
  const parts = linked('Siehe https://example.org/a?b=1, oder max@example.org; nicht javascript:alert(1) <b>')
  expect(parts.filter((part) => part.href).map((part) => part.href)).toEqual(['https://example.org/a?b=1', 'mailto:max@example.org'])
  expect(parts.map((part) => part.text).join('')).toBe('Siehe https://example.org/a?b=1, oder max@example.org; nicht javascript:alert(1) <b>')
})
