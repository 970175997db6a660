import { CloseButton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { agentsQuery, queuesQuery, skillsQuery } from '~/shared/api/queries'
import { ChoiceField, FieldGroup, NumberField, TextField } from '../forms/fields'
import classes from './Rules.module.css'
import { teamTemplatesQuery } from './store'
import { TaskFields } from './TaskFields'
import { replaced, without, type Outcome } from './types'
import { orderWords, useWords } from './words'

const priorities = ['low', 'normal', 'high', 'urgent'] as const
const classesOfOrder = ['first', 'ordinary', 'last'] as const
const levels = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

/** What a rule says of the contacts that it fits; what is left out is left to others. */
export function OutcomeFields({ value, onChange }: { value: Outcome; onChange(value: Outcome): void }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  const agents = useQuery(agentsQuery).data ?? []
  const templates = (useQuery(teamTemplatesQuery).data ?? []).filter((template) => template.active || template.id === value.autoReplyTemplateId)
  const set = (change: Partial<Outcome>) => onChange({ ...value, ...change })
  const choices = (list: { id: string; name: string }[]) => [{ value: '', label: w('unset') }, ...list.map((item) => ({ value: item.id, label: item.name }))]
  return (
    <FieldGroup legend={w('then')}>
      <div className={classes.pair}>
        <ChoiceField label={w('queue')} value={value.queueId ?? ''} options={choices(queues)} onChange={(queueId) => set({ queueId: queueId || null })} />
        <ChoiceField label={w('priority')} value={value.priority ?? ''} options={[{ value: '', label: w('unset') }, ...priorities.map((level) => ({ value: level as string, label: t(`priority.${level}`) }))]} onChange={(priority) => set({ priority: (priority || null) as Outcome['priority'] })} />
        <ChoiceField label={w('orderClass')} value={value.orderClass ?? ''} options={[{ value: '', label: w('unset') }, ...classesOfOrder.map((one) => ({ value: one as string, label: w(orderWords[one]) }))]} onChange={(one) => set({ orderClass: (one || null) as Outcome['orderClass'] })} />
        <NumberField label={w('promise')} hint={w('promiseHint')} min={1} max={43_200} empty value={value.answerWithinSeconds ? value.answerWithinSeconds / 60 : null} onChange={(minutes) => set({ answerWithinSeconds: minutes ? minutes * 60 : null })} />
        <ChoiceField label={w('agent')} value={value.preferredAgentId ?? ''} options={choices(agents)} onChange={(agent) => set({ preferredAgentId: agent || null })} />
        <ChoiceField label={w('autoReply')} value={value.autoReplyTemplateId ?? ''} options={choices(templates)} onChange={(template) => set({ autoReplyTemplateId: template || null })} />
        <TextField label={w('topic')} value={value.topic ?? ''} onChange={(topic) => set({ topic: topic || null })} />
        <YesNoField label={w('setAside')} hint={w('setAsideHint')} none={w('unset')} value={value.setAside ?? null} onChange={(setAside) => set({ setAside })} />
      </div>
      <TagField value={value.tags} onChange={(tags) => set({ tags })} />
      <SkillFields value={value.skills} onChange={(skills) => set({ skills })} />
      <TaskFields value={value.tasks} onChange={(tasks) => set({ tasks })} />
    </FieldGroup>
  )
}

/** What may be said to be so, not to be so, or not at all. */
export function YesNoField({ label, hint, none, value, onChange }: { label: string; hint?: string; none: string; value: boolean | null; onChange(value: boolean | null): void }) {
  const { w } = useWords()
  const options = [{ value: '', label: none }, { value: 'yes', label: w('yes') }, { value: 'no', label: w('no') }]
  return <ChoiceField label={label} {...(hint ? { hint } : {})} value={value === null ? '' : value ? 'yes' : 'no'} options={options} onChange={(chosen) => onChange(chosen === '' ? null : chosen === 'yes')} />
}

export function TagField({ label, value, onChange }: { label?: string; value: string[]; onChange(tags: string[]): void }) {
  const { w } = useWords()
  const read = (text: string) => text.split(',').map((tag) => tag.trim()).filter(Boolean)
  return <TextInput label={label ?? w('tags')} description={w('tagsHint')} defaultValue={value.join(', ')} onBlur={(event) => onChange(read(event.currentTarget.value))} />
}

export function SkillFields({ label, value, onChange }: { label?: string; value: Outcome['skills']; onChange(skills: Outcome['skills']): void }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const skills = useQuery(skillsQuery).data ?? []
  const free = skills.filter((skill) => !value.some((required) => required.skillId === skill.id))
  return (
    <>
      {value.map((required, index) => {
        const name = skills.find((skill) => skill.id === required.skillId)?.name ?? '?'
        return (
          <div key={required.skillId} className={classes.rowline}>
            <b>{name}</b>
            <ChoiceField label={`${w('level')} (${name})`} value={String(required.minLevel)} options={levels} onChange={(level) => onChange(replaced(value, index, { ...required, minLevel: Number(level) }))} />
            <CloseButton aria-label={t('admin.removeOf', { name })} onClick={() => onChange(without(value, index))} />
          </div>
        )
      })}
      {free.length > 0 && (
        <ChoiceField label={label ?? w('addSkill')} value="" options={[{ value: '', label: t('admin.choose') }, ...free.map((skill) => ({ value: skill.id, label: skill.name }))]}
          onChange={(skillId) => skillId && onChange([...value, { skillId, minLevel: 1, relaxAfterSeconds: null }])} />
      )}
    </>
  )
}
