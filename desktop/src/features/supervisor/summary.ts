import type { AgentNow, QueueNumbers } from '~/shared/api/contract'

export type Mood = 'good' | 'warn' | 'bad' | 'calm'

/** One big number of the wallboard. `value` is null while there is nothing to count. */
export interface Figure {
  key: 'waiting' | 'longest' | 'serviceLevel' | 'free' | 'inContact' | 'abandoned'
  value: number | null
  form: 'count' | 'seconds' | 'share'
  target: number | null
  mood: Mood
}

const sum = <T>(items: T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)
/** Losing more than one contact in twenty is worth a look, more than one in ten worth acting. */
const ABANDONED_WARN = 0.05
const ABANDONED_BAD = 0.1
/** Below target by more than this is bad, by less a warning. */
const LEVEL_SLACK = 0.1

/** The few numbers that decide whether the supervisor must act, over all queues shown. */
export function figuresOf(queues: QueueNumbers[], agents: AgentNow[]): Figure[] {
  const waiting = sum(queues, (queue) => queue.waiting)
  const free = agents.filter(isFree).length
  return [
    { key: 'waiting', value: waiting, form: 'count', target: free, mood: waiting === 0 ? 'good' : waiting <= free ? 'calm' : waiting > free * 3 ? 'bad' : 'warn' },
    longest(queues),
    level(queues),
    { key: 'free', value: free, form: 'count', target: agents.filter((agent) => agent.status === 'available').length, mood: free === 0 && waiting > 0 ? 'bad' : 'calm' },
    { key: 'inContact', value: sum(queues, (queue) => queue.inContact), form: 'count', target: null, mood: 'calm' },
    abandoned(queues),
  ]
}

export const isFree = (agent: AgentNow) => agent.status === 'available' && agent.reachable && agent.used < agent.capacity

function longest(queues: QueueNumbers[]): Figure {
  const waits = queues.filter((queue) => queue.longestWaitSeconds !== null)
  const worst = waits.reduce<QueueNumbers | null>((before, queue) => (!before || pressure(queue) > pressure(before) ? queue : before), null)
  const value = waits.length ? Math.max(...waits.map((queue) => queue.longestWaitSeconds!)) : null
  const share = worst ? pressure(worst) : 0
  return { key: 'longest', value, form: 'seconds', target: worst?.serviceLevel.withinSeconds ?? null, mood: share > 1 ? 'bad' : share > 0.7 ? 'warn' : 'good' }
}

const pressure = (queue: QueueNumbers) => (queue.longestWaitSeconds ?? 0) / Math.max(1, queue.serviceLevel.withinSeconds)

/** Weighted by contacts, so that a quiet queue does not hide a busy one. */
function level(queues: QueueNumbers[]): Figure {
  const counted = queues.filter((queue) => queue.serviceLevel.value !== null && queue.arrivedToday > 0)
  const arrived = sum(counted, (queue) => queue.arrivedToday)
  if (arrived === 0) return { key: 'serviceLevel', value: null, form: 'share', target: queues[0]?.serviceLevel.target ?? null, mood: 'calm' }
  const value = sum(counted, (queue) => queue.serviceLevel.value! * queue.arrivedToday) / arrived
  const target = sum(counted, (queue) => queue.serviceLevel.target * queue.arrivedToday) / arrived
  return { key: 'serviceLevel', value, form: 'share', target, mood: levelMood(value, target) }
}

export const levelMood = (value: number | null, target: number): Mood =>
  value === null ? 'calm' : value >= target ? 'good' : value >= target - LEVEL_SLACK ? 'warn' : 'bad'

function abandoned(queues: QueueNumbers[]): Figure {
  const arrived = sum(queues, (queue) => queue.arrivedToday)
  const value = arrived ? sum(queues, (queue) => queue.abandonedToday) / arrived : null
  const mood = value === null ? 'calm' : value > ABANDONED_BAD ? 'bad' : value > ABANDONED_WARN ? 'warn' : 'good'
  return { key: 'abandoned', value, form: 'share', target: ABANDONED_WARN, mood }
}
