import { expect, test } from 'vitest'
import { findCodes, rankCodes } from '~/features/conversation/wrapup/rankCodes'
import { figuresOf, levelMood } from '~/features/supervisor/summary'
import { fits } from '~/features/work/useListed'
import type { AgentNow, Disposition, QueueNumbers, ServicePromise } from '~/shared/api/contract'
import { defaultSettings, settingsFrom } from '~/shared/settings/settings'
import { matches } from '~/shared/text/matches'
import { sortCards } from '~/shared/work/cards'
import { aCard } from './builders'

const due = (dueAt: string, state: ServicePromise['state'] = 'on-track') => ({ dueAt, state, openSecondsLeft: 0 })

test('the next breach comes first; kept promises follow, unanswered before answered', () => {
  const said = (by: 'customer' | 'agent', at: string) => ({ text: '', at, by })
  const cards = [
    aCard({ id: 'answered', promise: due('2026-11-22T08:00:00Z', 'met'), lastMessage: said('agent', '2026-11-22T08:59:00Z') }),
    aCard({ id: 'later', promise: due('2026-11-22T10:00:00Z') }), aCard({ id: 'asks', promise: null, lastMessage: said('customer', '2026-11-22T09:00:00Z') }),
    aCard({ id: 'sooner', promise: due('2026-11-22T09:30:00Z', 'at-risk') }),
  ]
  expect(sortCards(cards, 'due').map((card) => card.id)).toEqual(['sooner', 'later', 'asks', 'answered'])
})

test('equal cards keep one order', () => {
  const cards = ['c', 'a', 'b'].map((id) => aCard({ id }))
  for (const sort of ['due', 'waiting', 'latest'] as const) expect(sortCards(cards, sort).map((card) => card.id)).toEqual(['a', 'b', 'c'])
})

test('views narrow by queue, channel, unread and risk', () => {
  const all = { scope: 'mine', queueId: null, channel: null, only: null, sort: 'due' } as const
  expect(fits(aCard(), { ...all, queueId: 'other' })).toBe(false)
  expect(fits(aCard(), { ...all, channel: 'email' })).toBe(false)
  expect(fits(aCard({ unread: 1 }), { ...all, only: 'unread' })).toBe(true)
  expect(fits(aCard({ promise: due('2026-11-22T10:00:00Z', 'breached') }), { ...all, only: 'at-risk' })).toBe(true)
})

test('a frequent code is two keys away', () => {
  const codes = ['Gelöst', 'Rückruf', 'Erstattung'].map((de, position): Disposition => ({ id: de, name: { de, en: de }, queueIds: [], active: true, position, version: 1 }))
  const ranked = rankCodes([...codes, { ...codes[0]!, id: 'retired', active: false }, { ...codes[0]!, id: 'elsewhere', queueIds: ['other'] }], 'queue-1', { Erstattung: 9 })
  expect(ranked.map((code) => code.id)).toEqual(['Erstattung', 'Gelöst', 'Rückruf'])
  expect(findCodes(ranked, '1').map((code) => code.id)).toEqual(['Erstattung'])
  expect(findCodes(ranked, 'r').map((code) => code.id)).toEqual(['Rückruf'])
  expect(findCodes(ranked, 'rueck')).toEqual([])
})

test('search folds umlauts, ß and accents', () => {
  expect(matches('Sebastian Großmann', 'gross')).toBe(true)
  expect(matches('Fatma Yıldız', 'yild')).toBe(true)
  expect(matches('Maximilian Özdemir', 'max oz')).toBe(true)
  expect(matches('Anna Keller', 'nna')).toBe(false)
})

test('stored settings that do not fit are ignored, one by one', () => {
  const stored = { theme: 'dark', density: 7, views: 'none', panes: { list: 400 }, locale: 'fr', singleKeys: false, old: 1 }
  expect(settingsFrom(stored)).toMatchObject({ theme: 'dark', density: 'comfortable', views: [], panes: { list: 400, context: 330 }, locale: null, singleKeys: false })
  expect(settingsFrom({})).toEqual(defaultSettings)
})

test('the service level of the house weighs busy queues more', () => {
  const queue = (arrivedToday: number, value: number | null): QueueNumbers => ({
    queue: { id: '1', name: '' }, open: true, changesAt: null, waiting: 0, offered: 0, inContact: 0, longestWaitSeconds: null, arrivedToday, answeredToday: 0, abandonedToday: 0,
    serviceLevel: { value, target: 0.8, formula: '', withinSeconds: 60 }, averageSpeedOfAnswerSeconds: null, estimatedWaitSeconds: null,
  })
  const level = (...queues: QueueNumbers[]) => figuresOf(queues, [] as AgentNow[]).find((figure) => figure.key === 'serviceLevel')
  expect(level(queue(90, 0.5), queue(10, 1))).toMatchObject({ value: 0.55, mood: 'bad' })
  expect(level(queue(0, null))).toMatchObject({ value: null, mood: 'calm' })
  expect([0.8, 0.75, 0.5, null].map((value) => levelMood(value, 0.8))).toEqual(['good', 'warn', 'bad', 'calm'])
})
