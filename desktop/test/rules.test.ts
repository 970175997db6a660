import { expect, test } from 'vitest'
import { compare, moved, newRule, type RuleBook } from '~/features/admin/rules/types'
import { wordings } from '~/features/admin/rules/words'

const book = (...names: string[]): RuleBook => ({ rules: names.map((name) => ({ ...newRule(), name })), tests: [] })
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

test('a rule moves within the list and nowhere else', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  const list = ['a', 'b']
  expect(moved(list, 0, -1)).toBe(list)
  expect(moved(list, 1, 2)).toBe(list)
})

test('a version tells what it added, changed and removed', () => {
  const before = book('one', 'two')
  const after = book('three', 'two')
  after.rules[1]!.when = 'contact.open'
  expect(compare(before, after)).toEqual({ changes: [{ name: 'three', how: 'added' }, { name: 'two', how: 'changed' }, { name: 'one', how: 'removed' }], reordered: false })
})

test('another order is told apart from other rules', () => {
  expect(compare(book('one', 'two'), book('two', 'one'))).toEqual({ changes: [], reordered: true })
  expect(compare(book('one'), book('one'))).toEqual({ changes: [], reordered: false })
})

test('both languages of the editor fill in the same values, and German says Sie', () => {
  const flat = (words: object): [string, string][] => Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as [string, string]] : flat(value as object)))
  const german = new Map(flat(wordings.german))
  for (const [key, text] of flat(wordings.english)) expect(blanks(german.get(key) ?? ''), key).toEqual(blanks(text))
  expect([...german.values()].filter((text) => /\b(du|dich|dir|dein\w*)\b/i.test(text) || text.includes('"'))).toEqual([])
})
