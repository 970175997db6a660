// Numbers for the wallboard, counted from the mock world and topped up with a believable day so far.
import { mine, presenceOf } from './world.mjs'

export function wallboard(world) {
  const work = [...world.work.values()]
  const queues = world.config.queues.map((queue, index) => {
    const here = work.filter((item) => item.queue.id === queue.id)
    const waiting = here.filter((item) => item.status === 'waiting')
    const oldest = Math.min(...waiting.map((item) => Date.parse(item.waitingSince)))
    const arrived = world.empty ? 0 : 84 + index * 17 + here.length
    const abandoned = world.empty ? 0 : 3 + index
    const answered = arrived - abandoned - waiting.length
    return {
      queue: { id: queue.id, name: queue.name }, open: index !== 3, opensAt: index === 3 ? world.iso(-52_000) : null, waiting: waiting.length,
      offered: here.filter((item) => item.status === 'offered').length, inContact: here.filter((item) => item.status === 'engaged').length,
      longestWaitSeconds: waiting.length ? Math.max(0, Math.round((world.now() - oldest) / 1000)) : null, arrivedToday: arrived, answeredToday: answered, abandonedToday: abandoned,
      serviceLevel: { value: arrived ? 0.93 - index * 0.06 : null, target: queue.serviceLevelTarget, formula: 'answered-within / (answered + abandoned-after)', withinSeconds: queue.answerWithinSeconds },
      averageSpeedOfAnswerSeconds: arrived ? 24 + index * 13 : null, estimatedWaitSeconds: arrived ? 40 + waiting.length * 12 : null,
    }
  })
  const agents = world.config.agents.map((agent) => {
    const presence = presenceOf(world, agent.id)
    const reason = world.config.reasons.find((item) => item.id === presence.reasonId)
    return {
      id: agent.id, name: agent.name, status: presence.status, reason: reason?.name.de ?? null, since: presence.since, next: presence.next?.status ?? null, reachable: presence.reachable,
      used: presence.capacity.used, capacity: agent.capacity, overCommitted: presence.capacity.overCommitted,
      work: mine(world, agent.id).map((item) => ({ id: item.id, channel: item.channel, status: item.status, since: item.engagedAt ?? item.arrivedAt })),
    }
  })
  return { queues, agents }
}
