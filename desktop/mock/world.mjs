// The state of the mock centre and the few rules that keep it believable. The real rules live in the server.
import { chance, newId, restartIds } from './chance.mjs'
import { configuration } from './configuration.mjs'
import * as texts from './texts.mjs'

export function makeWorld({ seed = 7, empty = false } = {}) {
  restartIds()
  const dice = chance(seed)
  const world = {
    dice, empty, config: configuration(dice), customers: new Map(), conversations: new Map(), entries: new Map(), work: new Map(), offers: new Map(),
    presence: new Map(), drafts: new Map(), settings: new Map(), files: new Map(), decisions: new Map(), keys: new Map(), audit: [],
    sessions: new Map(), lines: new Set(), tickets: new Map(), viewers: new Map(), passwords: new Map(), setupNeeded: false, counter: 1000,
    now: () => Date.now(), iso: (ago = 0) => new Date(Date.now() - ago * 1000).toISOString(),
  }
  for (const agent of world.config.agents) {
    world.presence.set(agent.id, {
      status: dice.pick(['available', 'available', 'available', 'away', 'offline']), reasonId: null, since: world.iso(dice.between(60, 4000)), next: null,
      capacity: { used: 0, total: agent.capacity, overCommitted: false }, reachable: true, version: 1,
    })
  }
  for (const agent of world.config.agents.slice(0, 2)) world.presence.set(agent.id, { ...world.presence.get(agent.id), status: 'available', since: world.iso(1260) })
  return world
}

export function addCustomer(world, name, { anonymous = false, verified = true } = {}) {
  const mail = `${name.toLowerCase().normalize('NFD').replace(/[^a-z ]/g, '').trim().replace(/ +/g, '.')}@example.org`
  const since = world.iso(86400 * world.dice.between(20, 900))
  const customer = {
    id: newId(), name, kind: 'person', anonymous, version: 1,
    addresses: anonymous
      ? [{ id: newId(), kind: 'visitor', value: 'Browser', verified: false, provenance: 'webchat', since: world.iso(300) }]
      : [
          { id: newId(), kind: 'email', value: mail, verified, provenance: verified ? 'sign-in' : 'typed', since },
          { id: newId(), kind: 'phone', value: `+49 30 ${world.dice.between(200000, 999999)}`, verified: false, provenance: 'crm', since },
        ],
    hints: anonymous ? [{ kind: 'email', value: 'kontakt@example.org' }] : [],
    conversations: [], consents: [{ purpose: 'chat-transcript', given: true, at: world.iso(300) }, { purpose: 'marketing', given: false, at: since }],
  }
  world.customers.set(customer.id, customer)
  return customer
}

export function addConversation(world, customer, topic, queue, { ago = 600, language = 'de', open = true } = {}) {
  const id = newId()
  const conversation = {
    id, customer: { id: customer.id, name: customer.name, anonymous: customer.anonymous }, topic, owner: null, status: open ? 'open' : 'resolved', channel: 'webchat',
    segment: open && {
      id: newId(), channel: 'webchat', accountName: 'shop.example.org', open: true, assignee: null, assurance: customer.anonymous ? 0 : 3, language, customerOnline: true,
      deliveredUpTo: 0, readUpTo: 0, consents: ['chat-transcript'],
    },
    openedAt: world.iso(ago), lastSeq: 0, unread: 0, mayReply: false, mayNotReplyBecause: 'not-assignee', version: 1, queue,
  }
  world.conversations.set(id, conversation)
  world.entries.set(id, [])
  customer.conversations.unshift({ id, topic, status: conversation.status, lastAt: conversation.openedAt, channel: 'webchat' })
  return conversation
}

export const customerAuthor = (conversation) => ({ kind: 'customer', id: conversation.customer.id, name: conversation.customer.name })
export const agentAuthor = (agent) => ({ kind: 'agent', id: agent.id, name: agent.publicName })
export const systemAuthor = { kind: 'system', id: null, name: 'Dirigent' }

export function append(world, conversation, author, kind, body, { ago = 0, internal = false } = {}) {
  const entries = world.entries.get(conversation.id)
  const entry = {
    id: newId(), conversationId: conversation.id, segmentId: conversation.segment?.id ?? null, seq: entries.length + 1, at: world.iso(ago), author, internal, kind, body,
    delivery: author.kind === 'agent' && kind === 'message' ? { state: ago > 60 ? 'read' : 'queued', code: null } : null,
  }
  entries.push(entry)
  conversation.lastSeq = entry.seq
  const ref = world.customers.get(conversation.customer.id)?.conversations.find((other) => other.id === conversation.id)
  if (ref) ref.lastAt = entry.at
  return entry
}

export function addWork(world, conversation, queue, { status = 'waiting', assignee = null, waited = 60 } = {}) {
  const work = {
    id: newId(), conversationId: conversation.id, customer: { id: conversation.customer.id, name: conversation.customer.name }, topic: conversation.topic, channel: 'webchat',
    status, queue: { id: queue.id, name: queue.name }, assignee: assignee && { id: assignee.id, name: assignee.name }, arrivedAt: world.iso(waited),
    waitingSince: status === 'waiting' ? world.iso(waited) : null, engagedAt: status === 'engaged' ? world.iso(Math.max(5, waited - 40)) : null, wrapUpUntil: null,
    wrapUpMode: null, promise: null, lastMessage: null, unread: 0, customerOnline: true, overCommitted: false, language: conversation.segment?.language ?? 'de', version: 1,
  }
  world.work.set(work.id, work)
  promise(world, work, queue)
  refreshLast(world, work)
  if (assignee) giveTo(world, work, assignee)
  return work
}

export function promise(world, work, queue) {
  const due = Date.parse(work.arrivedAt) + queue.answerWithinSeconds * 1000
  const left = Math.round((due - world.now()) / 1000)
  const state = work.engagedAt ? 'met' : left < 0 ? 'breached' : left < queue.answerWithinSeconds * 0.3 ? 'at-risk' : 'on-track'
  work.promise = { dueAt: new Date(due).toISOString(), state, openSecondsLeft: left }
}

export function giveTo(world, work, agent) {
  const conversation = world.conversations.get(work.conversationId)
  work.assignee = { id: agent.id, name: agent.name }
  if (conversation.segment) conversation.segment.assignee = { id: agent.id, name: agent.name }
  conversation.version++
}

export function refreshLast(world, work) {
  const last = world.entries.get(work.conversationId).findLast((entry) => entry.kind === 'message')
  if (last) work.lastMessage = { text: last.body.text ?? last.body.file?.name ?? last.body.choices?.text ?? last.body.chosen?.label ?? '', at: last.at, by: last.author.kind === 'customer' ? 'customer' : 'agent' }
}

export const queueOf = (world, id) => world.config.queues.find((queue) => queue.id === id)
export const agentOf = (world, id) => world.config.agents.find((agent) => agent.id === id)
export const workOf = (world, conversationId) => [...world.work.values()].findLast((work) => work.conversationId === conversationId && !['completed', 'abandoned', 'cancelled'].includes(work.status))
export const mine = (world, agentId) => [...world.work.values()].filter((work) => work.assignee?.id === agentId && ['engaged', 'held', 'wrapping-up'].includes(work.status))

/** The conversation as one agent may see it. */
export function viewFor(world, conversation, agentId) {
  const { queue, ...view } = conversation
  const work = workOf(world, conversation.id)
  const may = Boolean(conversation.segment?.open) && work?.assignee?.id === agentId && work.status === 'engaged'
  return { ...view, mayReply: may, mayNotReplyBecause: may ? null : !conversation.segment?.open ? 'segment-ended' : work?.status === 'wrapping-up' ? 'segment-ended' : 'not-assignee' }
}

export function presenceOf(world, agentId) {
  const presence = world.presence.get(agentId)
  const held = mine(world, agentId)
  const used = held.filter((work) => work.status !== 'wrapping-up').length
  return { ...presence, capacity: { ...presence.capacity, used, overCommitted: used > presence.capacity.total } }
}

export { texts }
