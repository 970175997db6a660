import { expect, test } from 'vitest'
import { applyFrame, emptyDesk, type DeskState } from '~/shared/live/desk'
import type { Frame } from '~/shared/api/contract'
import { aCard, anEntry, anOffer, aPresence, ME } from './builders'

const after = (...frames: Frame[]): DeskState => frames.reduce((desk, frame) => applyFrame(desk, frame, ME), emptyDesk)
const snapshot = (change: Partial<Extract<Frame, { type: 'snapshot' }>> = {}): Frame => ({
  type: 'snapshot', presence: aPresence(), offers: [], work: [], waiting: [], serverTime: '2026-11-22T09:00:00Z', ...change,
})

test('a snapshot replaces everything that was known', () => {
  const desk = after(snapshot({ offers: [anOffer()], work: [aCard()] }), { type: 'stale', since: '2026-11-22T09:00:00Z' }, snapshot())
  expect(desk).toMatchObject({ offers: [], work: {}, staleSince: null })
})

test('an older version of a card is dropped', () => {
  const desk = after(snapshot({ work: [aCard({ version: 3, unread: 2 })] }), { type: 'work', work: aCard({ version: 2, unread: 0 }) })
  expect(desk.work['work-1']).toMatchObject({ version: 3, unread: 2 })
})

test('a card that goes to somebody else leaves the desk', () => {
  const desk = after(snapshot({ work: [aCard()] }), { type: 'work', work: aCard({ version: 2, assignee: { id: 'ben', name: 'Ben' } }) })
  expect(desk.work).toEqual({})
})

test('a farewell that is older than the card does not remove it', () => {
  const desk = after(snapshot({ work: [aCard({ version: 5 })] }), { type: 'work-gone', workId: 'work-1', version: 4 })
  expect(desk.work).toHaveProperty('work-1')
  expect(applyFrame(desk, { type: 'work-gone', workId: 'work-1', version: 6 }, ME).work).toEqual({})
})

test('only an offer that timed out counts as missed', () => {
  const offered = after(snapshot(), { type: 'offer', offer: anOffer() })
  expect(applyFrame(offered, { type: 'offer-ended', offerId: 'offer-1', how: 'withdrawn' }, ME)).toMatchObject({ offers: [], missed: null })
  expect(applyFrame(offered, { type: 'offer-ended', offerId: 'offer-1', how: 'timed-out' }, ME)).toMatchObject({ offers: [], missed: { offer: { id: 'offer-1' } } })
})

test('being back at work clears the missed offer', () => {
  const desk = after(
    snapshot(), { type: 'offer', offer: anOffer() }, { type: 'offer-ended', offerId: 'offer-1', how: 'timed-out' },
    { type: 'presence', presence: aPresence({ status: 'not-responding', version: 2 }) },
  )
  expect(desk.missed).not.toBeNull()
  expect(applyFrame(desk, { type: 'presence', presence: aPresence({ version: 3 }) }, ME).missed).toBeNull()
})

test('a message ends the typing of the customer but not of a colleague', () => {
  const on = { type: 'typing', conversationId: 'conversation-1', on: true } as const
  const desk = after(snapshot(), { ...on, who: 'customer', name: 'Erika' }, { ...on, who: 'ben', name: 'Ben' }, { type: 'entry', entry: anEntry() })
  expect(desk.typing['conversation-1']).toEqual([{ who: 'ben', name: 'Ben' }])
})

test('the agent is not shown to themselves as a viewer', () => {
  const viewers = [{ id: ME, name: 'Anna', mode: 'viewing' as const }, { id: 'ben', name: 'Ben', mode: 'replying' as const }]
  expect(after({ type: 'viewers', conversationId: 'c', viewers }).viewers.c).toEqual([viewers[1]])
})

test('the agent is not shown to themselves as typing', () => {
  expect(after({ type: 'typing', conversationId: 'c', who: ME, name: 'Anna', on: true }).typing.c).toBeUndefined()
})

test('a message changes the preview of its card at once', () => {
  const desk = after(snapshot({ work: [aCard({ unread: 1 })] }), { type: 'entry', entry: anEntry({ seq: 7, at: '2026-11-22T09:05:00Z', body: { text: 'Noch etwas' } }) })
  expect(desk.work['work-1']).toMatchObject({ unread: 2, lastMessage: { text: 'Noch etwas', by: 'customer' } })
  const answered = applyFrame(desk, { type: 'entry', entry: anEntry({ seq: 8, at: '2026-11-22T09:06:00Z', author: { kind: 'agent', id: ME, name: 'Anna' }, body: { text: 'Gern' } }) }, ME)
  expect(answered.work['work-1']).toMatchObject({ unread: 2, lastMessage: { text: 'Gern', by: 'agent' } })
})
