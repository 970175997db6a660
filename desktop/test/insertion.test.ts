import { expect, test } from 'vitest'
import { colonBefore } from '~/features/conversation/composer/insertion'

const before = (text: string) => colonBefore(text, text.length)

test('a colon at the beginning of a word asks for templates', () => {
  expect(before(':')).toEqual({ from: 0, word: '' })
  expect(before('Guten Tag, :grüß')).toEqual({ from: 11, word: 'grüß' })
  expect(before('one\n:two-three')).toEqual({ from: 4, word: 'two-three' })
})

test('colons in times, addresses and sentences ask for nothing', () => {
  for (const text of ['um 10:30', 'https://x', 'Folgendes: ', 'note:this', '', ':a b', `:${'x'.repeat(31)}`]) expect(before(text), text).toBeNull()
})

test('only what stands before the caret counts', () => {
  expect(colonBefore(':dank und mehr', 3)).toEqual({ from: 0, word: 'da' })
  expect(colonBefore(':dank und mehr', 14)).toBeNull()
})
