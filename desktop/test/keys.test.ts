import { expect, test } from 'vitest'
import { actionIds, catalogue, clashOf, keyGroups, keymapOf } from '~/shared/keys/catalogue'
import { chordOf, chordProblem, isSingleKey } from '~/shared/keys/chords'
import { KeyReader } from '~/shared/keys/keyReader'
import { keepLetter, keepLetters, takeLetters } from '~/shared/keys/typedAhead'

const press = (key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}, altGraph = false) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...mods, getModifierState: (name) => altGraph && name === 'AltGraph' })

test('chords are read by the typed character', () => {
  expect(press('j')).toBe('j')
  expect(press('J')).toBe('j')
  expect(press('k', { ctrlKey: true })).toBe('mod+k')
  expect(press('k', { metaKey: true })).toBe('mod+k')
  expect(press('Enter', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+enter')
  expect(press('F2')).toBe('F2')
  expect(press('?', { shiftKey: true })).toBe('?')
})

// What these keys type on German Windows (AltGr arrives as Ctrl+Alt) and on a German Mac (Option).
test.each([
  ['@', 'AltGr+Q', { ctrlKey: true, altKey: true }], ['€', 'AltGr+E', { ctrlKey: true, altKey: true }], ['{', 'AltGr+7', { ctrlKey: true, altKey: true }],
  ['@', 'Option+L', { altKey: true }], ['[', 'Option+5', { altKey: true }], ['~', 'Option+N', { altKey: true }],
])('%s by %s types and triggers nothing', (key, _name, mods) => {
  expect(press(key, mods)).toBeNull()
  expect(press(key, mods, true)).toBeNull()
})

test('no proposed key needs Alt, and none is taken by the browser or double', () => {
  const keymap = keymapOf({})
  for (const id of actionIds) {
    expect(catalogue[id], id).not.toMatch(/alt/i)
    expect(chordProblem(catalogue[id]), id).toBeNull()
    expect(clashOf(keymap, id, keymap[id]), id).toBeUndefined()
  }
})

test('every action stands in exactly one group of the sheet', () => {
  expect(Object.values(keyGroups).flat().sort()).toEqual([...actionIds].sort())
})

const reader = (own: Record<string, string> = {}, single = true) => new KeyReader(keymapOf(own), single)

test('single keys are deaf in text fields, function keys and Ctrl+Enter are not', () => {
  expect(reader().press('j', true, 0).action).toBeUndefined()
  expect(reader().press('mod+z', true, 0).action).toBeUndefined()
  expect(reader().press('F2', true, 0).action).toBe('accept')
  expect(reader().press('mod+enter', true, 0).action).toBe('send')
  expect(reader().press('mod+k', true, 0).action).toBe('palette')
})

test('single keys can be switched off as a whole', () => {
  const off = reader({}, false)
  expect(off.press('j', false, 0).action).toBeUndefined()
  expect(off.press('?', false, 0).action).toBeUndefined()
  expect(off.press('F2', false, 0).action).toBe('accept')
  expect(actionIds.filter((id) => !isSingleKey(catalogue[id]))).toContain('palette')
})

test('two keys one after the other make a sequence, if they are quick', () => {
  const keys = reader()
  expect(keys.press('g', false, 0)).toEqual({ pending: true })
  expect(keys.press('q', false, 500).action).toBe('go-waiting')
  expect(keys.press('g', false, 1000)).toEqual({ pending: true })
  expect(keys.press('w', false, 9000).action).toBe('why')
})

test('a key of one’s own replaces the proposed one, an empty one takes it away', () => {
  expect(reader({ reply: 'y' }).press('y', false, 0).action).toBe('reply')
  expect(reader({ reply: 'y' }).press('r', false, 0).action).toBeUndefined()
  expect(reader({ reply: '' }).press('r', false, 0).action).toBeUndefined()
})

test('a key that begins a sequence clashes with it', () => {
  expect(clashOf(keymapOf({}), 'reply', 'g')).toBe('go-work')
  expect(clashOf(keymapOf({}), 'reply', 'j')).toBe('list-next')
  expect(chordProblem('mod+t')).toBe('taken-by-browser')
})

const letter = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altGraph', boolean>> = {}) => ({
  key, ctrlKey: held.ctrlKey ?? false, metaKey: held.metaKey ?? false, getModifierState: (name: string) => name === 'AltGraph' && Boolean(held.altGraph),
})

test('what is typed before the palette has the focus belongs to the palette', () => {
  expect(keepLetter(letter('e'), 0)).toBe(false)
  keepLetters(0)
  for (const key of ['M', 'a', 'i', 'x', 'Backspace', 'e']) expect(keepLetter(letter(key), 100), key).toBe(true)
  expect(keepLetter(letter('@', { ctrlKey: true, altGraph: true }), 100)).toBe(true)
  expect(keepLetter(letter('z', { ctrlKey: true }), 100)).toBe(false)
  expect(keepLetter(letter('F2'), 100)).toBe(false)
  expect(takeLetters()).toBe('Maie@')
  expect(keepLetter(letter('e'), 200)).toBe(false)
  expect(takeLetters()).toBe('')
})

test('a palette that does not come keeps nobody from the keys', () => {
  keepLetters(0)
  expect(keepLetter(letter('e'), 5000)).toBe(false)
  expect(takeLetters()).toBe('')
})
