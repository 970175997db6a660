import { expect, test } from 'vitest'
import { formatsFor } from '~/shared/i18n/formats'
import { retryDelay } from '~/shared/live/backoff'
import { serverNow, setServerTime } from '~/shared/time/clock'
import { clockText, secondsSince, secondsUntil, shareLeft } from '~/shared/time/spans'

const at = Date.parse('2026-11-22T09:00:00Z')

test('a countdown ends exactly on zero and never below', () => {
  expect(secondsUntil('2026-11-22T09:00:25Z', at)).toBe(25)
  expect(secondsUntil('2026-11-22T09:00:25Z', at + 24_001)).toBe(1)
  expect(secondsUntil('2026-11-22T09:00:25Z', at + 25_000)).toBe(0)
  expect(secondsUntil('2026-11-22T09:00:25Z', at + 99_000)).toBe(0)
})

test('a wait never runs backwards, even when the clocks differ', () => {
  expect(secondsSince('2026-11-22T09:00:05Z', at)).toBe(0)
  expect(secondsSince('2026-11-22T08:58:59.500Z', at)).toBe(60)
})

test('a wrong local clock is corrected by the server time', () => {
  setServerTime('2026-11-22T09:10:00Z', Date.now())
  expect(Math.abs(serverNow() - Date.parse('2026-11-22T09:10:00Z'))).toBeLessThan(1000)
  setServerTime(new Date().toISOString())
})

test('the draining share goes from one to zero', () => {
  const share = (now: number) => shareLeft('2026-11-22T09:00:00Z', '2026-11-22T09:00:20Z', now)
  expect([at - 5000, at, at + 5000, at + 20_000, at + 30_000].map(share)).toEqual([1, 1, 0.75, 0, 0])
  expect(shareLeft('2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z', at)).toBe(0)
})

test('clocks read like clocks', () => {
  expect([0, 7, 65, 3600, 3789].map(clockText)).toEqual(['0:00', '0:07', '1:05', '1:00:00', '1:03:09'])
})

test('back-off doubles, is bounded and spread', () => {
  expect(retryDelay(0, () => 0)).toBe(250)
  expect(retryDelay(0, () => 1)).toBe(500)
  expect(retryDelay(4, () => 1)).toBe(8000)
  expect(retryDelay(500, () => 1)).toBe(20_000)
})

test('formats follow the language', () => {
  const de = formatsFor('de')
  const en = formatsFor('en')
  expect(de.number(1234.5)).toBe('1.234,5')
  expect(en.number(1234.5)).toBe('1,234.5')
  expect(de.percent(0.79)).toMatch(/79\s%/)
  expect(de.day('2026-11-22T09:00:00Z', at)).toBe('Heute')
  expect(en.day('2026-11-21T09:00:00Z', at)).toBe('Yesterday')
  expect(de.bytes(1_240_000)).toBe('1,2 MB')
  expect(de.list(['Anna', 'Ben', 'Carla'])).toBe('Anna, Ben und Carla')
  expect([45, 90, 900, 7800].map(de.span)).toEqual(['45 s', '1 min 30 s', '15 min', '2 h 10 min'])
})
