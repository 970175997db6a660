import { describe, expect, test } from 'vitest'
import { contrast, parse, brandStyles } from '../src/colour'
import { chooseLanguage } from '../src/language'
import { translator, waitWords, whenWords } from '../src/texts'
import { initials, pieces } from '../src/ui/words'

describe('links in a message', () => {
  const links = (text: string) => pieces(text).flatMap((piece) => (piece.href ? [piece.href] : []))

  test('are found without what belongs to the sentence', () => {
    expect(links('See https://shop.example/a?b=c, then (http://x.example).')).toEqual(['https://shop.example/a?b=c', 'http://x.example'])
  })

  test('are never anything but web addresses', () => {
    expect(links('javascript:alert(1) data:text/html,x file:///etc ftp://x.example mailto:a@b.example')).toEqual([])
    expect(links('https:// http://')).toEqual([])
  })

  test('leave the text whole', () => {
    const text = 'a https://x.example b <b>c</b> https://y.example/ü 👩‍🚒'
    expect(pieces(text).map((piece) => piece.text).join('')).toBe(text)
  })
})

describe('words', () => {
  test('say waiting times as ranges', () => {
    const t = translator('en')
    expect(waitWords(0, t)).toBe('less than a minute')
    expect(waitWords(61, t)).toBe('1 to 3 minutes')
    expect(waitWords(9999, t)).toBe('more than 40 minutes')
    expect(waitWords(null, t)).toBeNull()
  })

  test('say when somebody is there again', () => {
    const now = new Date(2026, 2, 3, 22, 0)
    expect(whenWords(new Date(2026, 2, 4, 9, 0).toISOString(), 'de', now)).toBe('morgen um 9:00 Uhr')
    expect(whenWords(new Date(2026, 2, 6, 9, 0).toISOString(), 'de', now)).toBe('am Freitag um 9:00 Uhr')
    expect(whenWords(new Date(2026, 2, 6, 9, 0).toISOString(), 'en', now)).toMatch(/^on Friday at/)
  })

  test('choose the language of the tag, the page, the browser, in that order', () => {
    expect(chooseLanguage(undefined, 'de-AT', 'en-US')).toBe('de')
    expect(chooseLanguage('en', 'de', 'de')).toBe('en')
    expect(chooseLanguage(undefined, '', 'fr')).toBe('en')
  })

  test('can be replaced by a site', () => {
    expect(translator('en', { start: 'Go!' })('start')).toBe('Go!')
  })

  test('take initials of whole characters', () => {
    expect(initials('Ann Smith')).toBe('AS')
    expect(initials('👩‍🚒')).not.toContain('\ud83d\ufffd')
    expect(initials('')).toBe('')
  })
})

describe('brand colours', () => {
  test.each(['#0b5c6b', '#ffe600', '#ffffff', '#000000', '#e30613', '#7fffd4', '#888', 'nonsense'])('%s keeps the contrast of text', (colour) => {
    const value = (name: string) => parse(new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(brandStyles(colour))![1]!)!
    expect(contrast(value('brand'), value('on-brand'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(value('brand-light'), [243, 245, 247])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(value('brand-dark'), [39, 45, 52])).toBeGreaterThanOrEqual(4.5)
  })
})
