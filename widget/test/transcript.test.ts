import { describe, expect, test } from 'vitest'
import type { Item } from '../src/outbox'
import type { Line, Page } from '../src/protocol'
import { Transcript } from '../src/transcript'

const line = (at: string, change: Partial<Line> = {}): Line => ({
  at,
  time: '2026-03-03T09:00:00Z',
  what: 'text',
  mine: false,
  author: 'Ann',
  key: null,
  text: `line ${at}`,
  file: null,
  choices: null,
  ...change,
})
const page = (lines: Line[], change: Partial<Page> = {}): Page => ({
  lines,
  cursor: lines.at(-1)?.at ?? null,
  restarted: false,
  more: false,
  read: '',
  ...change,
})
const item = (key: string): Item => ({ place: key, key, path: 'messages', body: { text: 'hi' }, at: 0 })

describe('the transcript', () => {
  test('shows a message once, whether it is on its way, taken or back from the server', () => {
    const transcript = new Transcript()
    expect(transcript.shown([item('k1')]).map((one) => one.tick)).toEqual(['sending'])
    transcript.took(item('k1'))
    expect(transcript.shown([]).map((one) => one.tick)).toEqual(['sent'])
    transcript.add(page([line('1', { mine: true, key: 'k1' })]))
    expect(transcript.shown([]).map((one) => [one.id, one.tick])).toEqual([['k1', 'delivered']])
    expect(transcript.shown([item('k1')])).toHaveLength(1)
  })

  test('does not double a page that comes twice', () => {
    const transcript = new Transcript()
    transcript.add(page([line('1'), line('2')]))
    expect(transcript.add(page([line('2')]))).toBe(false)
    expect(transcript.lines.map((one) => one.at)).toEqual(['1', '2'])
    expect(transcript.cursor).toBe('2')
  })

  test('begins anew when the server says that a new segment began', () => {
    const transcript = new Transcript()
    transcript.add(page([line('1.1'), line('1.2')]))
    transcript.add(page([line('2.1')], { restarted: true }))
    expect(transcript.lines.map((one) => one.at)).toEqual(['2.1'])
  })

  test('begins anew also when the new segment has no line yet', () => {
    const transcript = new Transcript()
    transcript.add(page([line('1.1')]))
    transcript.add(page([], { restarted: true }))
    expect(transcript.lines).toEqual([])
    expect(transcript.cursor).toBe('')
  })

  test('marks as read what stands before the reader, and before an answer', () => {
    const transcript = new Transcript()
    const mine = (at: string) => line(at, { mine: true, key: `k${at}` })
    transcript.add(page([mine('1'), mine('2'), mine('3')]))
    transcript.read('2')
    expect(transcript.shown([]).map((one) => one.tick)).toEqual(['read', 'read', 'delivered'])
    transcript.add(page([line('4'), mine('5')]))
    expect(transcript.shown([]).map((one) => one.tick)).toEqual(['read', 'read', 'read', null, 'delivered'])
  })

  test('counts as unread only what the other side said after the place that was seen', () => {
    const transcript = new Transcript()
    transcript.add(page([line('1'), line('2', { what: 'joined' }), line('3', { mine: true }), line('4')]))
    expect(transcript.unread('')).toBe(2)
    expect(transcript.unread('1')).toBe(1)
    expect(transcript.unread('4')).toBe(0)
  })
})
