// The live stream of the mock: numbered frames per connection, a snapshot first, watched conversations and wallboard.
import { WebSocketServer } from 'ws'
import { mine, presenceOf, viewFor, workOf } from './world.mjs'
import { wallboard } from './insight.mjs'

const HEARTBEAT_MS = 10_000

export function makeLive(world) {
  const sockets = new WebSocketServer({ noServer: true })
  const live = {
    upgrade(request, socket, head) {
      const url = new URL(request.url, 'http://mock')
      const userId = world.tickets.get(url.searchParams.get('ticket'))
      world.tickets.delete(url.searchParams.get('ticket'))
      if (url.pathname !== '/live' || !userId || live.refuse) return socket.destroy()
      sockets.handleUpgrade(request, socket, head, (line) => open(line, userId))
    },
    refuse: false,
    to: (userId, frame) => { for (const line of world.lines) if (line.userId === userId) line.push(frame) },
    all: (frame) => { for (const line of world.lines) line.push(frame) },
    around: (conversationId, frame) => {
      const assignee = workOf(world, conversationId)?.assignee?.id
      for (const line of world.lines) if (line.watching.has(conversationId) || line.userId === assignee) line.push(typeof frame === 'function' ? frame(line.userId) : frame)
    },
    waiting: () => live.all({ type: 'waiting', queues: counts(world) }),
    presence: (agentId) => live.to(agentId, { type: 'presence', presence: presenceOf(world, agentId) }),
    work: (work) => { work.version++; live.to(work.assignee?.id, { type: 'work', work }) },
    gone: (agentId, work) => { work.version++; live.to(agentId, { type: 'work-gone', workId: work.id, version: work.version }) },
    conversation: (conversation) => { conversation.version++; live.around(conversation.id, (userId) => ({ type: 'conversation', conversation: viewFor(world, conversation, userId) })) },
    viewers: (conversationId) => {
      const viewers = [...(world.viewers.get(conversationId)?.values() ?? [])]
      live.around(conversationId, { type: 'viewers', conversationId, viewers })
    },
  }

  function open(line, userId) {
    let seq = 0
    line.userId = userId
    line.watching = new Map()
    line.push = (frame) => line.readyState === 1 && line.send(JSON.stringify({ seq: ++seq, ...frame }))
    line.skip = () => seq++
    world.lines.add(line)
    line.push({
      type: 'snapshot', presence: presenceOf(world, userId), offers: [...world.offers.values()].filter((offer) => offer.to === userId).map(plain),
      work: mine(world, userId), waiting: counts(world), serverTime: world.iso(),
    })
    const beat = setInterval(() => line.push({ type: 'heartbeat', serverTime: world.iso() }), HEARTBEAT_MS)
    const board = setInterval(() => line.board && line.push({ type: 'wallboard', ...wallboard(world, userId) }), 1000)
    line.on('message', (text) => hear(line, JSON.parse(text)))
    line.on('close', () => {
      clearInterval(beat)
      clearInterval(board)
      world.lines.delete(line)
      for (const id of line.watching.keys()) leave(line, id)
    })
  }

  function hear(line, message) {
    if (message.type === 'watch') enter(line, message.conversationId, message.mode)
    if (message.type === 'unwatch') leave(line, message.conversationId)
    if (message.type === 'watch-wallboard') {
      line.board = message.on
      if (message.on) line.push({ type: 'wallboard', ...wallboard(world, line.userId) })
    }
  }

  function enter(line, id, mode) {
    line.watching.set(id, mode)
    const name = world.config.agents.find((agent) => agent.id === line.userId)?.name ?? ''
    if (!world.viewers.has(id)) world.viewers.set(id, new Map())
    world.viewers.get(id).set(line.userId, { id: line.userId, name, mode })
    live.viewers(id)
  }

  function leave(line, id) {
    line.watching.delete(id)
    world.viewers.get(id)?.delete(line.userId)
    live.viewers(id)
  }

  return live
}

export const plain = ({ to: _to, timer: _timer, ...offer }) => offer

export function counts(world) {
  return world.config.queues.map((queue) => ({
    queueId: queue.id, count: [...world.work.values()].filter((work) => work.queue.id === queue.id && ['waiting', 'offered'].includes(work.status)).length,
  }))
}
