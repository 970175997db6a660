import { expect, test } from 'vitest'
import { mergeChanges, theirChanges } from '~/features/admin/editor/changes'
import { checkHours, checkSpans, isOrigin } from '~/features/admin/forms/checks'
import { inkOn } from '~/features/admin/forms/SitePreview'

test('a conflict shows only what the other changed', () => {
  const base = { id: '1', version: 1, name: 'Orders', offerSeconds: 25, wrapUp: { mode: 'timed', seconds: 30 } }
  const theirs = { ...base, version: 2, offerSeconds: 20, wrapUp: { mode: 'timed', seconds: 60 } }
  const mine = { ...base, name: 'Bestellungen', offerSeconds: 30 }
  expect(theirChanges(base, theirs, mine).map(({ field, theirs: value, mine: own }) => [field, value, own])).toEqual([
    ['offerSeconds', 20, 30], ['wrapUp', { mode: 'timed', seconds: 60 }, { mode: 'timed', seconds: 30 }],
  ])
  expect(mergeChanges(base, theirs, mine)).toEqual({ ...theirs, name: 'Bestellungen', offerSeconds: 30 })
})

test('opening hours must run forward and not overlap', () => {
  expect(checkSpans([{ from: '08:00', to: '12:00' }, { from: '12:00', to: '24:00' }])).toBeUndefined()
  expect(checkSpans([{ from: '12:00', to: '08:00' }])).toBe('backwards')
  expect(checkSpans([{ from: '08:00', to: '12:30' }, { from: '12:00', to: '18:00' }])).toBe('overlap')
  expect(checkSpans([{ from: '', to: '18:00' }])).toBe('required')
  expect(checkHours({ name: ' ', active: true, zone: 'Europe/Berlin', week: [], exceptions: [{ date: '', name: 'x', open: [] }] })).toEqual({ name: 'required', exceptions: 'required' })
})

test('an origin is scheme, host and port, nothing after it', () => {
  expect(['https://www.example.org', 'http://localhost:8080', 'https://example.org/'].map(isOrigin)).toEqual([true, true, true])
  expect(['example.org', 'https://example.org/shop', 'javascript:alert(1)', '*', ''].map(isOrigin)).toEqual([false, false, false, false, false])
})

test('words on the widget stay readable on any colour', () => {
  expect(['#ffffff', '#ffd54f', '#14606f', '#000000', 'nonsense'].map(inkOn)).toEqual(['black', 'black', 'white', 'white', 'white'])
})
