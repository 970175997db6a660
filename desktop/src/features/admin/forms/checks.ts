import type { TimeSpan } from '~/shared/api/contract'
import type { Draft } from '../editor/configuration'
import type { Mistake } from '../editor/kind'

type Mistakes = Record<string, Mistake>

const none: Mistakes = {}
const when = (wrong: boolean, field: string, mistake: Mistake): Mistakes => (wrong ? { [field]: mistake } : none)
const blank = (text: string) => text.trim() === ''

export const checkName = ({ name }: { name: string }) => when(blank(name), 'name', 'required')

export const checkExpert = ({ name, address }: { name: string; address: string }): Mistakes => ({
  ...checkName({ name }), ...when(!/^\S+@\S+$/.test(address), 'address', 'required'),
})

export const checkWording = ({ name }: { name: { de: string; en: string } }): Mistakes => ({
  ...when(blank(name.de), 'name.de', 'required'), ...when(blank(name.en), 'name.en', 'required'),
})

export const checkAgent = (agent: Draft<'agents'>): Mistakes => ({
  ...when(blank(agent.publicName), 'publicName', 'required'), ...when(agent.capacity < 1, 'capacity', 'notNegative'),
})

export const checkQueue = (queue: Draft<'queues'>): Mistakes => ({
  ...checkName(queue), ...when(queue.answerWithinSeconds < 1, 'answerWithinSeconds', 'notNegative'), ...when(queue.offerSeconds < 5, 'offerSeconds', 'notNegative'),
  ...when(queue.wrapUp.mode.startsWith('timed') && queue.wrapUp.seconds < 1, 'wrapUp.seconds', 'notNegative'),
})

export function checkHours(hours: Draft<'hours'>): Mistakes {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => hours.week.filter((span) => span.day === day))
  const week = days.map(checkSpans).find(Boolean)
  const dated = hours.exceptions.map((day) => (day.date ? checkSpans(day.open) : 'required')).find(Boolean)
  return { ...checkName(hours), ...(week ? { week } : none), ...(dated ? { exceptions: dated } : none) }
}

/** Midnight at the end means the end of the day. */
const endOf = ({ to }: TimeSpan) => (to === '00:00' ? '24:00' : to)

/** Open stretches of one day must run forward and not overlap. */
export function checkSpans(spans: TimeSpan[]): Mistake | undefined {
  if (spans.some((span) => !span.from || !span.to)) return 'required'
  if (spans.some((span) => span.from >= endOf(span))) return 'backwards'
  const sorted = [...spans].sort((a, b) => a.from.localeCompare(b.from))
  return sorted.some((span, index) => index > 0 && span.from < endOf(sorted[index - 1]!)) ? 'overlap' : undefined
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text)
/** An origin is scheme, host and perhaps port: nothing after that. */
export const isOrigin = (text: string) => isWebAddress(text) && new URL(text).origin === text.replace(/\/$/, '')

export function checkSite(site: Draft<'accounts'>): Mistakes {
  const { origins = '', logo = '' } = site.settings
  const privacy = site.settings['privacy-note'] ?? ''
  const grace = site.settings['grace-seconds'] ?? ''
  const lines = origins.split(/[\s,]+/).filter(Boolean)
  return {
    ...checkName(site), ...when(!site.queueId, 'queueId', 'required'),
    ...(site.channel !== 'webchat' ? none : {
      ...when(lines.length === 0, 'settings.origins', 'required'), ...when(lines.some((line) => !isOrigin(line)), 'settings.origins', 'origins'),
      ...when(privacy !== '' && !isWebAddress(privacy), 'settings.privacy-note', 'webAddress'), ...when(logo !== '' && !isWebAddress(logo), 'settings.logo', 'webAddress'),
      ...when(!/^\d*$/.test(grace), 'settings.grace-seconds', 'number'),
    }),
  }
}
