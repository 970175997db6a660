import i18next from 'i18next'
import { api, ok } from '../api/client'
import type { Id, Priority, WorkCard } from '../api/contract'
import { problemOf } from '../api/problem'
import { useDesk } from '../live/useDesk'
import { serverNow } from '../time/clock'
import { problemText } from '../ui/problemText'
import { holdAct, tell, tellProblem, tellUndo } from '../undo/undo'

// What an agent can do with a work item. Each act shows its result at once, asks the server, and takes the guess back when refused.

const END_HOLD_MS = 4000
const TRANSFER_HOLD_MS = 4000
const COMPLETE_HOLD_MS = 5000
const path = (work: Id) => ({ params: { path: { work } } })
const desk = () => useDesk.getState()

async function settle(call: Promise<WorkCard>, undoGuess: () => void): Promise<WorkCard | undefined> {
  try {
    const card = await call
    desk().hear({ type: 'work', work: card })
    return card
  } catch (error) {
    undoGuess()
    tellProblem(problemText(error))
    return undefined
  }
}

/** Lets a card vanish at once and brings it back if the server refuses. */
async function leave(card: WorkCard, call: Promise<WorkCard>) {
  desk().conceal(card.id)
  const result = await settle(call, () => {})
  desk().reveal(card.id)
  return result
}

export const take = (workId: Id) => settle(ok(api.POST('/api/work/{work}/take', path(workId))), () => {})

export async function requeue(card: WorkCard) {
  const done = await leave(card, ok(api.POST('/api/work/{work}/requeue', path(card.id))))
  if (done) tellUndo(i18next.t('acts.requeued', { customer: card.customer.name, queue: card.queue.name }), () => void take(card.id))
}

export interface Target {
  queueId?: Id
  agentId?: Id
  name: string
}

/**
 * Passes work on. Where it goes, its sender often could not take it back from, so the request is held for a moment in which undo stops it.
 */
export function transfer(card: WorkCard, { name, ...to }: Target, note: string) {
  const body = note.trim() ? { ...to, note: note.trim() } : to
  const reveal = () => desk().reveal(card.id)
  const send = () => void settle(ok(api.POST('/api/work/{work}/transfer', { ...path(card.id), body, keepalive: true })), () => {}).then(reveal)
  desk().conceal(card.id)
  holdAct(i18next.t('acts.transferred', { customer: card.customer.name, to: name }), send, reveal, TRANSFER_HOLD_MS)
}

export async function assign(card: WorkCard, agentId: Id, name: string) {
  const done = await settle(ok(api.POST('/api/work/{work}/assign', { ...path(card.id), body: { agentId } })), () => {})
  if (done) tell(i18next.t('acts.assigned', { customer: card.customer.name, to: name }))
  return done
}

export async function setPriority(card: WorkCard, priority: Priority) {
  const done = await settle(ok(api.POST('/api/work/{work}/priority', { ...path(card.id), body: { priority } })), () => {})
  if (done) tell(i18next.t('acts.prioritised', { customer: card.customer.name, priority: i18next.t(`priority.${priority}`) }))
}

const ending = new Map<Id, () => Promise<WorkCard | undefined>>()

/**
 * Ends the contact. The customer would be told at once, so the request is held for a moment: undo stops it, and so does a customer who
 * writes meanwhile.
 */
export function endContact(card: WorkCard) {
  if (ending.has(card.id) || card.status === 'wrapping-up') return
  const before = { status: card.status, wrapUpMode: card.wrapUpMode, wrapUpUntil: card.wrapUpUntil }
  const heard = card.lastMessage?.at
  const restore = () => {
    over()
    desk().guess(card.id, before)
  }
  const stopListening = useDesk.subscribe((now) => {
    const last = now.work[card.id]?.lastMessage
    if (last?.by !== 'customer' || last.at === heard || !ending.has(card.id)) return
    restore()
    tell(i18next.t('acts.notEnded', { customer: card.customer.name }))
  })
  const over = () => {
    ending.delete(card.id)
    stopListening()
  }
  const end = async () => {
    over()
    return settle(ok(api.POST('/api/work/{work}/end', { ...path(card.id), keepalive: true })), restore)
  }
  ending.set(card.id, end)
  desk().guess(card.id, { status: 'wrapping-up', wrapUpMode: 'optional', wrapUpUntil: null })
  holdAct(i18next.t('acts.ending', { customer: card.customer.name }), () => ending.has(card.id) && void end(), () => ending.has(card.id) && restore(), END_HOLD_MS)
}

export interface Outcome {
  dispositionId?: Id
  note?: string
  /** Something is left to do: the conversation is not resolved with this work. */
  keepOpen?: boolean
}

/** Completes wrapped-up work. Held for a moment so that it can be undone, unless the wrap-up time would run out meanwhile. */
export async function complete(card: WorkCard, outcome: Outcome) {
  const ended = await ending.get(card.id)?.()
  if (ended?.status === 'completed') return
  const until = desk().work[card.id]?.wrapUpUntil
  const send = () => void sendComplete(card, outcome)
  desk().conceal(card.id)
  const left = until ? Date.parse(until) - serverNow() : Infinity
  if (left < COMPLETE_HOLD_MS + 2000) return send()
  holdAct(i18next.t('acts.completed', { customer: card.customer.name }), send, () => desk().reveal(card.id), COMPLETE_HOLD_MS)
}

async function sendComplete(card: WorkCard, body: Outcome) {
  try {
    const done = await ok(api.POST('/api/work/{work}/complete', { ...path(card.id), body, keepalive: true }))
    desk().hear({ type: 'work', work: done })
  } catch (error) {
    // Completed by its own clock meanwhile: that is what was wanted.
    if (problemOf(error).code !== 'work-moved-on') tellProblem(problemText(error))
  }
  desk().reveal(card.id)
}
