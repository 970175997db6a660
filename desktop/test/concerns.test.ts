import { expect, test } from 'vitest'
import { paragraphs } from '~/features/concerns/paragraphs'
import { NAME, nameOf, tagsOf } from '~/features/customer/traits/traitNames'
import { planned } from '~/features/handover/TaskFields'

test('paragraphs are cut at empty lines and stand as they were written', () => {
  expect(paragraphs('Guten Tag,\n\nstimmt die\nRechnung?\r\n \r\n\r\nIhr Fahrer war unfreundlich.\n')).toEqual(['Guten Tag,', 'stimmt die\nRechnung?', 'Ihr Fahrer war unfreundlich.'])
})

test('every paragraph stands in the text, or the server would refuse it', () => {
  const text = ' a \n\n\n\tb\n\n  c\n d '
  for (const part of paragraphs(text)) expect(text).toContain(part)
})

test('a letter without an empty line is one paragraph, and one without words is none', () => {
  expect(paragraphs('eins\nzwei')).toEqual(['eins\nzwei'])
  expect(paragraphs(' \n\n ')).toEqual([])
})

test('tags are typed with or without the sign, each counts once', () => {
  expect(tagsOf(' #eilig größe-XL,  ##eilig ;')).toEqual(['eilig', 'größe-XL'])
  expect(tagsOf('  ')).toEqual([])
})

test('the name of an attribute is made readable for rules', () => {
  expect(nameOf('  Service Klässe_A ')).toBe('service-klaesse-a')
  expect(NAME.test(nameOf('Service Klasse'))).toBe(true)
  expect(NAME.test(nameOf('*'))).toBe(false)
})

test('a plan of a task is steps, fields and what comes before', () => {
  expect(planned({ checklist: ' fragen \n\nfragen\nbuchen', fields: 'Betrag\nKonto', after: ['a'] })).toEqual({
    checklist: [{ text: 'fragen', done: false }, { text: 'buchen', done: false }],
    fields: [{ name: 'field-1', label: 'Betrag', value: '' }, { name: 'field-2', label: 'Konto', value: '' }],
    after: ['a'],
  })
})
