import { expect, test } from 'vitest'
import type { Entry, Template } from '~/shared/api/contract'
import { checkArticle, checkMacro, checkTemplate } from '~/features/admin/knowledge/checks'
import { rankCodes } from '~/features/conversation/wrapup/rankCodes'
import { firstWords } from '~/features/knowledge/firstWords'
import { meant } from '~/features/knowledge/templateMenu'
import { wordings } from '~/shared/knowledge/words'
import { prepareCode, usePreparedCodes } from '~/shared/work/preparedCode'

const template = (name: string, shortcut: string, language: string | null, more: Partial<Template> = {}): Template => ({ id: name, name, shortcut, language, channels: [], text: name, personal: false, active: true, version: 1, ...more })
const hello = template('Begrüßung', 'hallo', 'de')
const greet = template('Greeting', 'hello', 'en')
const thanks = template('Vielen Dank', 'danke', 'de')
const names = (templates: Template[]) => templates.map(({ name }) => name)

test('a template is meant by the beginning of its shortcut or of a word of its name', () => {
  expect(names(meant([hello, greet, thanks], 'hal', 'de'))).toEqual(['Begrüßung'])
  expect(names(meant([hello, greet, thanks], 'dank', 'de'))).toEqual(['Vielen Dank'])
  expect(meant([hello, greet, thanks], 'xyz', 'de')).toEqual([])
})

test('templates in the language of the contact come first, one’s own before the team’s', () => {
  const own = template('Hallo von mir', 'halloo', 'de', { personal: true })
  expect(names(meant([hello, own, greet], 'h', 'en'))[0]).toBe('Greeting')
  expect(names(meant([hello, own, greet], 'h', 'de'))).toEqual(['Hallo von mir', 'Begrüßung', 'Greeting'])
})

test('retired templates are not offered, and never more than fit on the screen', () => {
  expect(meant([{ ...hello, active: false }], '', 'de')).toEqual([])
  expect(meant(Array.from({ length: 30 }, (_, n) => template(`T${n}`, `t${n}`, null)), '', 'de')).toHaveLength(8)
})

test('suggestions go by the topic and what the customer said first, from a chat or a mail', () => {
  const entry = (kind: string, author: string, body: object) => ({ kind, author: { kind: author }, body }) as unknown as Entry
  const chat = [entry('message', 'agent', { text: 'Moin' }), entry('message', 'customer', { text: 'Wo ist\nmein Paket?' }), entry('message', 'customer', { text: 'Hallo?' })]
  expect(firstWords('Lieferung', chat)).toBe('Lieferung Wo ist mein Paket?')
  expect(firstWords('', [entry('message', 'customer', { mail: { subject: 'Rechnung', text: 'falsch' } })])).toBe('Rechnung falsch')
  expect(firstWords('', [])).toBe('')
})

test('what cannot be saved is named before it is sent', () => {
  expect(checkTemplate({ ...hello, shortcut: 'Nicht So', text: '{{customer.nmae}}' })).toEqual({ shortcut: 'pattern', text: 'unknown-variable' })
  expect(checkTemplate({ ...hello, text: 'Hallo {{ customer.name }}' })).toEqual({})
  const macro = { name: 'M', language: null, text: '', topic: '', note: '', dispositionId: null, personal: false, active: true }
  expect(checkMacro(macro)).toEqual({ text: 'empty' })
  expect(checkMacro({ ...macro, topic: 'Rückgabe' })).toEqual({})
  const article = { title: '', slug: 'Nein!', body: ' ', brand: '', language: 'de', state: 'draft' as const, html: '', text: '', authorName: '', changedAt: '', flag: null }
  expect(checkArticle(article)).toEqual({ title: 'required', body: 'required', slug: 'pattern' })
})

test('a code that a macro proposed comes first in wrap-up, and leaves when it is taken back', () => {
  const code = (id: string, position: number) => ({ id, position, active: true, version: 1, queueIds: [], name: { de: id, en: id } })
  prepareCode('c1', 'second')
  const order = (prepared?: string) => rankCodes([code('first', 1), code('second', 2)], 'q', {}, prepared).map(({ id }) => id)
  expect(order(usePreparedCodes.getState().codes.c1)).toEqual(['second', 'first'])
  prepareCode('c1', null)
  expect(order(usePreparedCodes.getState().codes.c1)).toEqual(['first', 'second'])
})

test('the words of knowledge exist in both languages with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
  const differing = Object.entries(wordings.german).filter(([key, text]) => JSON.stringify(blanks(text)) !== JSON.stringify(blanks(wordings.english[key as keyof typeof wordings.english])))
  expect(differing.map(([key]) => key)).toEqual([])
})
