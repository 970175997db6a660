import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { agentsQuery, queuesQuery } from '~/shared/api/queries'
import { ChoiceField, NumberField, TextField } from '../forms/fields'
import { SkillFields, TagField, YesNoField } from './OutcomeFields'
import classes from './Rules.module.css'
import { teamTemplatesQuery } from './store'
import type { Expected } from './types'
import { orderWords, useWords } from './words'

const priorities = ['low', 'normal', 'high', 'urgent'] as const
const classesOfOrder = ['first', 'ordinary', 'last'] as const

/** What must come out of a test; what is left at "whatever" may be anything. */
export function ExpectedFields({ value, rules, onChange }: { value: Expected; rules: string[]; onChange(value: Expected): void }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  const agents = useQuery(agentsQuery).data ?? []
  const templates = useQuery(teamTemplatesQuery).data ?? []
  const set = (change: Partial<Expected>) => onChange({ ...value, ...change })
  const label = (what: Parameters<typeof w>[0]) => `${w('expected')}: ${w(what)}`
  const among = (list: { value: string; label: string }[]) => [{ value: '', label: w('any') }, ...list]
  const named = (list: { id: string; name: string }[]) => among(list.map((item) => ({ value: item.id, label: item.name })))
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField label={label('queue')} value={value.queueId ?? ''} options={named(queues)} onChange={(queueId) => set({ queueId: queueId || null })} />
        <ChoiceField label={label('priority')} value={value.priority ?? ''} options={among(priorities.map((level) => ({ value: level, label: t(`priority.${level}`) })))} onChange={(priority) => set({ priority: (priority || null) as Expected['priority'] })} />
        <ChoiceField label={label('orderClass')} value={value.orderClass ?? ''} options={among(classesOfOrder.map((one) => ({ value: one, label: w(orderWords[one]) })))} onChange={(one) => set({ orderClass: (one || null) as Expected['orderClass'] })} />
        <NumberField label={label('promise')} min={1} max={43_200} empty value={value.answerWithinSeconds ? value.answerWithinSeconds / 60 : null} onChange={(minutes) => set({ answerWithinSeconds: minutes ? minutes * 60 : null })} />
        <ChoiceField label={label('agent')} value={value.preferredAgentId ?? ''} options={named(agents)} onChange={(agent) => set({ preferredAgentId: agent || null })} />
        <ChoiceField label={label('autoReply')} value={value.autoReplyTemplateId ?? ''} options={named(templates)} onChange={(template) => set({ autoReplyTemplateId: template || null })} />
        <TextField label={label('topic')} value={value.topic ?? ''} onChange={(topic) => set({ topic: topic || null })} />
        <TextField label={label('taskTitle')} value={value.task ?? ''} onChange={(task) => set({ task: task || null })} />
        <YesNoField label={label('setAside')} none={w('any')} value={value.setAside ?? null} onChange={(setAside) => set({ setAside })} />
        <ChoiceField label={label('rule')} value={value.rule ?? ''} options={among(rules.map((name) => ({ value: name, label: name })))} onChange={(rule) => set({ rule: rule || null })} />
      </div>
      <TagField label={label('tags')} value={value.tags} onChange={(tags) => set({ tags })} />
      <SkillFields label={label('skills')} value={value.skills} onChange={(skills) => set({ skills })} />
    </>
  )
}
