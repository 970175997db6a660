import { expect, test } from 'vitest'
import { heardLive, mergeEntries, nothingHeld, withOlder } from '~/shared/live/entries'
import { anEntry } from './builders'

test('an entry that follows the last one is added', () => {
  const held = { items: [anEntry({ seq: 1 })], hasBefore: false, hasAfter: false }
  expect(heardLive(held, anEntry({ seq: 2 }))).toMatchObject({ items: [{ seq: 1 }, { seq: 2 }] })
})

test('an entry that leaves a hole is a gap', () => {
  const held = { items: [anEntry({ seq: 4 })], hasBefore: true, hasAfter: false }
  expect(heardLive(held, anEntry({ seq: 6 }))).toBe('gap')
  expect(heardLive(nothingHeld, anEntry({ seq: 6 }))).toBe('gap')
})

test('an entry heard twice is held once, in its newer form', () => {
  const held = { items: [anEntry({ seq: 1 }), anEntry({ seq: 2 })], hasBefore: false, hasAfter: false }
  const again = anEntry({ seq: 2, body: { text: 'newer' } })
  expect(heardLive(held, again)).toMatchObject({ items: [{ seq: 1 }, { seq: 2, body: { text: 'newer' } }] })
})

test('older pages go in front and keep what is known of the end', () => {
  const held = { items: [anEntry({ seq: 3 }), anEntry({ seq: 4 })], hasBefore: true, hasAfter: false }
  const page = { items: [anEntry({ seq: 1 }), anEntry({ seq: 2 })], hasBefore: false, hasAfter: true }
  const joined = withOlder(held, page)
  expect(joined.items.map((entry) => entry.seq)).toEqual([1, 2, 3, 4])
  expect(joined).toMatchObject({ hasBefore: false, hasAfter: false })
})

test('overlapping runs join without doubles, whatever their order', () => {
  const seqs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => anEntry({ seq: from + index }))
  expect(mergeEntries(seqs(5, 9), seqs(3, 6)).map((entry) => entry.seq)).toEqual([3, 4, 5, 6, 7, 8, 9])
})
