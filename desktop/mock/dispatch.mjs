// Offers, presence and acts on work, as far as a desk can see them.
import { agentAuthor, agentOf, append, giveTo, mine, presenceOf, queueOf, refreshLast, systemAuthor, viewFor, workOf } from './world.mjs'
import { newId } from './chance.mjs'
import { decision } from './scene.mjs'
import { plain } from './live.mjs'

const named = (agent) => ({ id: agent.id, name: agent.name })
const refuse = (code, extra = {}) => ({ status: 409, body: { title: code, code, ...extra } })

export function makeDispatch(world, live) {
  const say = (work, author, kind, body) => {
    const entry = append(world, world.conversations.get(work.conversationId), author, kind, body)
    live.around(work.conversationId, { type: 'entry', entry })
  }

  function offer(work, agentId, { seconds = 25, transfer = null, preferredBecause = null, missedBy = [] } = {}) {
    const conversation = world.conversations.get(work.conversationId)
    const first = world.entries.get(conversation.id).findLast((entry) => entry.kind === 'message' && entry.author.kind === 'customer')
    const held = {
      id: newId(), workId: work.id, conversationId: conversation.id, customer: work.customer, topic: work.topic, channel: work.channel, queue: work.queue, queueName: work.queue.name,
      waitedSince: work.waitingSince ?? work.arrivedAt, offeredAt: world.iso(), expiresAt: world.iso(-seconds), firstMessage: first?.body.text ?? null, language: work.language, transfer,
      preferredBecause, missedBy, version: 1, to: agentId,
    }
    work.status = 'offered'
    held.timer = setTimeout(() => miss(held), seconds * 1000)
    world.offers.set(held.id, held)
    live.to(agentId, { type: 'offer', offer: plain(held) })
    live.waiting()
    return held
  }

  function end(held, how) {
    clearTimeout(held.timer)
    world.offers.delete(held.id)
    world.ended ??= new Map()
    world.ended.set(held.id, { how, endedAt: world.iso() })
    live.to(held.to, { type: 'offer-ended', offerId: held.id, how })
  }

  function back(held) {
    const work = world.work.get(held.workId)
    Object.assign(work, { status: 'waiting', assignee: null })
    live.waiting()
    return work
  }

  function miss(held) {
    end(held, 'timed-out')
    const work = back(held)
    say(work, systemAuthor, 'offer-missed', { agent: named(agentOf(world, held.to)), seconds: 25 })
    setPresence(held.to, { status: 'not-responding', reasonId: null })
  }

  function setPresence(agentId, { status, reasonId = null, whenIdle = false }) {
    const presence = world.presence.get(agentId)
    if (whenIdle && mine(world, agentId).length) presence.next = { status, reasonId }
    else Object.assign(presence, { status, reasonId, since: world.iso(), next: null })
    presence.version++
    live.presence(agentId)
    return presenceOf(world, agentId)
  }

  function engage(work, agent) {
    Object.assign(work, { status: 'engaged', engagedAt: world.iso(), waitingSince: null })
    giveTo(world, work, agent)
    work.promise.state = 'met'
    world.decisions.set(work.id, [decision(world, work, agent), ...(world.decisions.get(work.id) ?? [])])
    say(work, systemAuthor, 'joined', { agent: named(agent) })
    touched(work, agent.id)
    live.waiting()
    return work
  }

  function touched(work, agentId) {
    live.work(work)
    live.conversation(world.conversations.get(work.conversationId))
    live.presence(agentId)
  }

  function release(work, agentId) {
    live.gone(agentId, work)
    const conversation = world.conversations.get(work.conversationId)
    if (conversation.segment) conversation.segment.assignee = null
    const presence = world.presence.get(agentId)
    if (presence?.next && mine(world, agentId).length === 0) setPresence(agentId, presence.next)
    live.presence(agentId)
    live.conversation(conversation)
    live.waiting()
  }

  const acts = {
    take: (work, me) => (work.status !== 'waiting' ? refuse('work-moved-on', { assignee: work.assignee }) : { body: engage(work, agentOf(world, me)) }),
    assign: (work, me, { agentId }) => {
      const before = work.assignee?.id
      if (before) release(work, before)
      return { body: engage(work, agentOf(world, agentId)) }
    },
    transfer: (work, me, { queueId, agentId, note }) => {
      if (work.assignee?.id !== me) return refuse('not-assignee')
      const target = agentId ? { toAgent: named(agentOf(world, agentId)) } : { toQueue: named(queueOf(world, queueId)) }
      say(work, systemAuthor, 'transferred', { agent: named(agentOf(world, me)), ...target, ...(note ? { note } : {}) })
      if (queueId) work.queue = named(queueOf(world, queueId))
      Object.assign(work, { status: 'waiting', assignee: null, waitingSince: work.arrivedAt, engagedAt: null })
      release(work, me)
      return { body: work }
    },
    requeue: (work, me) => {
      if (work.assignee?.id !== me) return refuse('not-assignee')
      say(work, systemAuthor, 'returned', { agent: named(agentOf(world, me)) })
      Object.assign(work, { status: 'waiting', assignee: null, waitingSince: work.arrivedAt, engagedAt: null })
      release(work, me)
      return { body: work }
    },
    end: (work, me) => {
      if (work.assignee?.id !== me) return refuse('not-assignee')
      const conversation = world.conversations.get(work.conversationId)
      const { mode, seconds } = queueOf(world, work.queue.id).wrapUp
      say(work, systemAuthor, 'segment-ended', { agent: named(agentOf(world, me)) })
      conversation.segment = { ...conversation.segment, open: false }
      if (mode === 'none') return acts.complete(work, me, {})
      Object.assign(work, { status: 'wrapping-up', wrapUpMode: mode, wrapUpUntil: mode.startsWith('timed') ? world.iso(-seconds) : null })
      if (work.wrapUpUntil) setTimeout(() => work.status === 'wrapping-up' && acts.complete(work, me, {}), seconds * 1000)
      touched(work, me)
      return { body: work }
    },
    complete: (work, me, { dispositionId, note }) => {
      if (work.assignee?.id !== me) return refuse('not-assignee')
      if (work.wrapUpMode === 'mandatory' && !dispositionId) return refuse('disposition-needed')
      const code = world.config.dispositions.find((item) => item.id === dispositionId)?.name.de ?? 'Gelöst'
      work.status = 'completed'
      if (note) say(work, agentAuthor(agentOf(world, me)), 'note', { text: note })
      say(work, systemAuthor, 'wrapped-up', { agent: named(agentOf(world, me)), disposition: code, seconds: 12 })
      world.conversations.get(work.conversationId).status = 'resolved'
      release(work, me)
      return { body: work }
    },
    priority: (work) => ({ body: work }),
  }

  function accept(id, me) {
    const held = world.offers.get(id)
    if (!held || held.to !== me) return refuse('offer-ended', world.ended?.get(id) ?? { how: 'withdrawn', endedAt: world.iso() })
    end(held, 'accepted')
    return { body: engage(world.work.get(held.workId), agentOf(world, me)) }
  }

  function decline(id, me) {
    const held = world.offers.get(id)
    if (!held || held.to !== me) return refuse('offer-ended', world.ended?.get(id) ?? { how: 'withdrawn', endedAt: world.iso() })
    end(held, 'declined')
    say(back(held), systemAuthor, 'offer-declined', { agent: named(agentOf(world, me)) })
    return { status: 204 }
  }

  function customerSays(conversation, body) {
    const author = { kind: 'customer', id: conversation.customer.id, name: conversation.customer.name }
    const entry = append(world, conversation, author, body.page ? 'page-view' : 'message', body)
    const work = workOf(world, conversation.id)
    if (work && !body.page) {
      work.unread++
      conversation.unread++
      refreshLast(world, work)
      live.work(work)
    }
    live.around(conversation.id, { type: 'entry', entry })
    return entry
  }

  return { offer, end, setPresence, engage, acts, accept, decline, customerSays, say, viewFor: (conversation, me) => viewFor(world, conversation, me) }
}
