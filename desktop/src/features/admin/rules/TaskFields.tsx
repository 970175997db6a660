import { Button, CloseButton, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queuesQuery } from '~/shared/api/queries'
import { ChoiceField, NumberField, TextField } from '../forms/fields'
import classes from './Rules.module.css'
import { teamTemplatesQuery } from './store'
import { replaced, without, type TaskWish } from './types'
import { useWords } from './words'

const most = 5
const hour = 3600

/** What is to be done beside answering: at most five tasks, each for a unit. */
export function TaskFields({ value, onChange }: { value: TaskWish[]; onChange(tasks: TaskWish[]): void }) {
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  const add = () => onChange([...value, { title: '', text: '', queueId: queues[0]!.id, dueWithinSeconds: null, checklist: [], checklistTemplateId: null }])
  return (
    <>
      {value.map((task, index) => (
        <fieldset key={index} className={classes.test}>
          <legend>
            {w('tasks')} {index + 1} <CloseButton size="sm" aria-label={w('dropTask', { number: index + 1 })} onClick={() => onChange(without(value, index))} />
          </legend>
          <OneTask task={task} onChange={(changed) => onChange(replaced(value, index, changed))} />
        </fieldset>
      ))}
      {value.length < most && queues.length > 0 && (
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>{w('addTask')}</Button>
      )}
    </>
  )
}

function OneTask({ task, onChange }: { task: TaskWish; onChange(task: TaskWish): void }) {
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  const templates = (useQuery(teamTemplatesQuery).data ?? []).filter((template) => template.active || template.id === task.checklistTemplateId)
  const set = (change: Partial<TaskWish>) => onChange({ ...task, ...change })
  const named = (list: { id: string; name: string }[]) => list.map((item) => ({ value: item.id, label: item.name }))
  return (
    <>
      <div className={classes.pair}>
        <TextField label={w('taskTitle')} required value={task.title} onChange={(title) => set({ title })} />
        <ChoiceField label={w('taskUnit')} value={task.queueId} options={named(queues)} onChange={(queueId) => set({ queueId })} />
        <NumberField label={w('taskDue')} hint={w('taskDueHint')} min={1} max={8_760} empty value={task.dueWithinSeconds ? task.dueWithinSeconds / hour : null} onChange={(hours) => set({ dueWithinSeconds: hours ? hours * hour : null })} />
        <ChoiceField label={w('checklistTemplate')} value={task.checklistTemplateId ?? ''} options={[{ value: '', label: '–' }, ...named(templates)]} onChange={(template) => set({ checklistTemplateId: template || null })} />
      </div>
      <Textarea label={w('taskText')} autosize minRows={2} maxLength={10_000} value={task.text} onChange={(event) => set({ text: event.currentTarget.value })} />
      <Textarea label={w('checklist')} description={w('checklistHint')} autosize minRows={2} defaultValue={task.checklist.join('\n')} onBlur={(event) => set({ checklist: event.currentTarget.value.split('\n').map((line) => line.trim().slice(0, 200)).filter(Boolean).slice(0, 50) })} />
    </>
  )
}
