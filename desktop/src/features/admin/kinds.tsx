import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hoursQuery, queuesQuery, skillsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import type { Kind } from './editor/kind'
import { AgentForm } from './forms/AgentForm'
import { checkAgent, checkExpert, checkHours, checkName, checkQueue, checkSite, checkWording } from './forms/checks'
import { DispositionForm } from './forms/DispositionForm'
import { ExpertForm } from './forms/ExpertForm'
import { HoursForm } from './forms/HoursForm'
import { QueueForm } from './forms/QueueForm'
import { ReasonForm } from './forms/ReasonForm'
import { SiteForm } from './forms/SiteForm'
import { SiteSnippet } from './forms/SiteSnippet'
import { SkillForm } from './forms/SkillForm'

const skills: Kind<'skills'> = {
  name: 'skills', empty: { name: '', language: null, active: true }, title: (skill) => skill.name, check: checkName, Form: SkillForm,
  useColumns: () => [{ key: 'language', show: (skill) => (skill.language ? worded(`languages.${skill.language}`, skill.language) : '–') }],
}

const agents: Kind<'agents'> = {
  name: 'agents', made: 'elsewhere', title: (agent) => agent.name, check: checkAgent, Form: AgentForm,
  empty: { login: '', name: '', publicName: '', roles: ['AGENT'], active: true, skills: [], queueIds: [], capacity: 100, channelCaps: {}, offerTimeoutFactor: 1 },
  useColumns() {
    const all = useQuery(skillsQuery).data ?? []
    const queues = useQuery(queuesQuery).data ?? []
    const name = (list: { id: string; name: string }[], id: string) => list.find((item) => item.id === id)?.name ?? '?'
    return [
      { key: 'skills', show: (agent) => agent.skills.map((skill) => `${name(all, skill.skillId)} ${skill.level}`).join(', ') },
      { key: 'queueIds', show: (agent) => agent.queueIds.map((id) => name(queues, id)).join(', ') },
      { key: 'capacity', show: (agent) => agent.capacity },
    ]
  },
}

const queues: Kind<'queues'> = {
  name: 'queues', title: (queue) => queue.name, check: checkQueue, Form: QueueForm,
  empty: {
    name: '', active: true, hoursId: null, priority: 'normal', answerWithinSeconds: 60, serviceLevelTarget: 0.8, offerSeconds: 25, preferredAgentSeconds: 30,
    wrapUp: { mode: 'optional', seconds: 30, defaultDispositionId: null }, overflow: null, requiredSkills: [], selection: ['best-fit', 'longest-idle'], declineNeedsReason: false,
    languageAsSkill: false,
  },
  useColumns() {
    const { t } = useTranslation()
    const formats = useFormats()
    const hours = useQuery(hoursQuery).data ?? []
    return [
      { key: 'priority', show: (queue) => t(`priority.${queue.priority}`) },
      { key: 'serviceLevelTarget', show: (queue) => t('wallboard.goal', { target: formats.percent(queue.serviceLevelTarget), within: formats.span(queue.answerWithinSeconds) }) },
      { key: 'hoursId', show: (queue) => hours.find((item) => item.id === queue.hoursId)?.name ?? t('admin.always') },
      { key: 'wrapUpMode', show: (queue) => t(`admin.wrapUpModes.${queue.wrapUp.mode}`) },
    ]
  },
}

const hours: Kind<'hours'> = {
  name: 'hours', title: (item) => item.name, check: checkHours, Form: HoursForm, empty: { name: '', zone: 'Europe/Berlin', week: [], exceptions: [], active: true },
  useColumns: () => [
    { key: 'zone', show: (item) => item.zone },
    { key: 'exceptions', show: (item) => item.exceptions.length },
  ],
}

const dispositions: Kind<'dispositions'> = {
  name: 'dispositions', title: (code, locale) => code.name[locale], check: checkWording, Form: DispositionForm, empty: { name: { de: '', en: '' }, queueIds: [], active: true, position: 100 },
  useColumns() {
    const { t } = useTranslation()
    const all = useQuery(queuesQuery).data ?? []
    return [{ key: 'queueIds', show: (code) => (code.queueIds.length ? code.queueIds.map((id) => all.find((queue) => queue.id === id)?.name).join(', ') : t('work.allQueues')) }]
  },
}

const reasons: Kind<'reasons'> = {
  name: 'reasons', title: (reason, locale) => reason.name[locale], check: checkWording, Form: ReasonForm, empty: { kind: 'away', name: { de: '', en: '' }, active: true, position: 100 },
  useColumns() {
    const { t } = useTranslation()
    return [{ key: 'kind', show: (reason) => t(`admin.reasonKinds.${reason.kind}`) }]
  },
}

const accounts: Kind<'accounts'> = {
  name: 'accounts', title: (site) => site.name, check: checkSite, Form: SiteForm, Extra: SiteSnippet,
  empty: { channel: 'webchat', name: '', active: true, queueId: '', language: 'de', settings: {}, secretsSet: [] },
  useColumns() {
    const channelName = useChannelName()
    const all = useQuery(queuesQuery).data ?? []
    return [
      { key: 'channel', show: (site) => channelName(site.channel) },
      { key: 'queueId', show: (site) => all.find((queue) => queue.id === site.queueId)?.name ?? '–' },
    ]
  },
}

const experts: Kind<'experts'> = {
  name: 'experts', title: (expert) => expert.name, check: checkExpert, Form: ExpertForm, empty: { name: '', address: '', department: '', language: 'de', active: true },
  useColumns: () => [
    { key: 'department', show: (expert) => expert.department || '–' },
    { key: 'address', show: (expert) => expert.address },
  ],
}

export const kinds = { experts, skills, agents, queues, hours, dispositions, reasons, accounts }
