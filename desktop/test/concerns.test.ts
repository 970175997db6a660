import { expect, test } from 'vitest'
import { paragraphs } from '~/features/concerns/paragraphs'

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
