import { CloseButton, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { agentsQuery, queuesQuery, skillsQuery } from '~/shared/api/queries'
import { ChoiceField, FieldGroup, NumberField, TextField } from '../forms/fields'
import classes from './Rules.module.css'
import { teamTemplatesQuery } from './store'
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
      </div>
      <TagField value={value.tags} onChange={(tags) => set({ tags })} />
      <Skills value={value} set={set} />
    </FieldGroup>
  )
}

export function TagField({ value, onChange }: { value: string[]; onChange(tags: string[]): void }) {
  const { w } = useWords()
  const read = (text: string) => text.split(',').map((tag) => tag.trim()).filter(Boolean)
  return <TextInput label={w('tags')} description={w('tagsHint')} defaultValue={value.join(', ')} onBlur={(event) => onChange(read(event.currentTarget.value))} />
}

function Skills({ value, set }: { value: Outcome; set(change: Partial<Outcome>): void }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const skills = useQuery(skillsQuery).data ?? []
  const free = skills.filter((skill) => !value.skills.some((required) => required.skillId === skill.id))
  return (
    <>
      {value.skills.map((required, index) => {
        const name = skills.find((skill) => skill.id === required.skillId)?.name ?? '?'
        return (
          <div key={required.skillId} className={classes.rowline}>
            <b>{name}</b>
            <ChoiceField label={`${w('level')} (${name})`} value={String(required.minLevel)} options={levels} onChange={(level) => set({ skills: replaced(value.skills, index, { ...required, minLevel: Number(level) }) })} />
            <CloseButton aria-label={t('admin.removeOf', { name })} onClick={() => set({ skills: without(value.skills, index) })} />
          </div>
        )
      })}
      {free.length > 0 && (
        <ChoiceField label={w('addSkill')} value="" options={[{ value: '', label: t('admin.choose') }, ...free.map((skill) => ({ value: skill.id, label: skill.name }))]}
          onChange={(skillId) => skillId && set({ skills: [...value.skills, { skillId, minLevel: 1, relaxAfterSeconds: null }] })} />
      )}
    </>
  )
}
