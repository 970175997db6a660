import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { agentsQuery, queuesQuery, skillsQuery } from '~/shared/api/queries'
import type { Rule } from './types'
import { orderWords, useWords } from './words'

/** Tells in one line what a rule says. */
export function useSummary() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  const skills = useQuery(skillsQuery).data ?? []
  const agents = useQuery(agentsQuery).data ?? []
  const name = (list: { id: string; name: string }[], id: string) => list.find((item) => item.id === id)?.name ?? '?'
  return ({ then, table }: Rule) =>
    [
      then.queueId && `→ ${name(queues, then.queueId)}`,
      then.priority && `${w('priority')}: ${t(`priority.${then.priority}`)}`,
      ...then.skills.map((skill) => `${name(skills, skill.skillId)} ${skill.minLevel}`),
      then.orderClass && w(orderWords[then.orderClass]),
      then.answerWithinSeconds && `${w('promise')}: ${formats.span(then.answerWithinSeconds)}`,
      then.autoReplyTemplateId && w('autoReply'),
      then.preferredAgentId && `${w('agent')}: ${name(agents, then.preferredAgentId)}`,
      then.topic && `${w('topic')}: ${then.topic}`,
      then.setAside && w('setAside'),
      ...then.tasks.map((task) => `${w('tasks')}: ${task.title}`),
      ...then.tags.map((tag) => `#${tag}`),
      table && `${w('table')}: ${table.rows.length}`,
    ].filter(Boolean).join(' · ')
}
