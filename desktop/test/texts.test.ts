import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Tree = { [key: string]: string | Tree }
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`)))
const texts = (language: string) =>
  readdirSync(join('src/shared/i18n', language)).map((file) => JSON.parse(readFileSync(join('src/shared/i18n', language, file), 'utf8')) as Tree)
const german = new Map(texts('de').flatMap((tree) => flat(tree)))
const english = new Map(texts('en').flatMap((tree) => flat(tree)))
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

test('every text exists in both languages', () => {
  expect([...german.keys()].filter((key) => !english.has(key)), 'missing in English').toEqual([])
  expect([...english.keys()].filter((key) => !german.has(key)), 'missing in German').toEqual([])
})

test('both languages fill in the same values', () => {
  const differing = [...english].filter(([key, text]) => JSON.stringify(blanks(text)) !== JSON.stringify(blanks(german.get(key) ?? '')))
  // A singular may leave its count out, and German may need no number where English does.
  expect(differing.map(([key]) => key).filter((key) => !/_(zero|one)$/.test(key))).toEqual([])
})

test('no text is empty, unless it is meant to be', () => {
  const meant = new Set(['wallboard.target.inContact', 'wallboard.mood.calm'])
  expect([...german, ...english].filter(([key, text]) => text.trim() === '' && !meant.has(key))).toEqual([])
})

test('German addresses people as Sie and quotes like a German', () => {
  expect([...german.values()].filter((text) => /\b(du|dich|dir|dein\w*)\b/i.test(text))).toEqual([])
  expect([...german.values()].filter((text) => /"/.test(text))).toEqual([])
})

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []))

test('every key that the code names exists', () => {
  const known = (key: string) => english.has(key) || english.has(`${key}_other`)
  const named = sources('src').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => `${match[1]}`))
  expect(named.length).toBeGreaterThan(200)
  expect([...new Set(named)].filter((key) => !known(key))).toEqual([])
})

test('every refusal that somebody at the desk can meet has words in both languages', () => {
  const codes = [...readFileSync('../docs/reference/problems.md', 'utf8').matchAll(/^\|\s*`([a-z0-9-]+)`\s*\|/gm)].map((match) => match[1]!)
  // Mistakes of programs, and the ends of an offer, which are told beside it.
  const others = new Set(['malformed-request', 'method-not-allowed', 'not-acceptable', 'unknown-frame', 'unsupported-media-type', 'offer-accepted', 'offer-declined', 'offer-timed-out', 'offer-withdrawn'])
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter((code) => !others.has(code) && !english.has(`problems.${code}`))).toEqual([])
})
