import { Checkbox, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id, Task } from '~/shared/api/contract'
import { tasksQuery } from '~/shared/api/queries'

/** What a new task asks for besides its text: steps, fields to fill in, and what must be done before. */
export interface TaskPlan { checklist: string; fields: string; after: Id[] }

export const noPlan: TaskPlan = { checklist: '', fields: '', after: [] }

export const lines = (text: string, most: number) => [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))].slice(0, most)

/** The plan as the server takes it; fields are named by their place. */
export const planned = ({ checklist, fields, after }: TaskPlan): Pick<Task, 'checklist' | 'fields' | 'after'> => ({
  checklist: lines(checklist, 50).map((text) => ({ text: text.slice(0, 200), done: false })),
  fields: lines(fields, 30).map((label, at) => ({ name: `field-${at + 1}`, label: label.slice(0, 120), value: '' })),
  after,
})

/** Lets somebody plan a task. Experts answer in words, so steps and fields are for people at a desk. */
export function TaskFields({ conversationId, expert, plan, onChange }: { conversationId: Id; expert: boolean; plan: TaskPlan; onChange(plan: TaskPlan): void }) {
  const { t } = useTranslation()
  const open = (useQuery(tasksQuery(conversationId)).data ?? []).filter((task) => task.state === 'open')
  return (
    <>
      {!expert && (
        <>
          <Textarea mt="sm" label={t('tasks.checklist')} description={t('tasks.checklistHint')} autosize minRows={2} maxRows={6} value={plan.checklist} onChange={(event) => onChange({ ...plan, checklist: event.currentTarget.value })} />
          <Textarea mt="sm" label={t('tasks.fields')} description={t('tasks.fieldsHint')} autosize minRows={1} maxRows={6} value={plan.fields} onChange={(event) => onChange({ ...plan, fields: event.currentTarget.value })} />
        </>
      )}
      {open.length > 0 && (
        <Checkbox.Group mt="sm" label={t('tasks.after')} description={t('tasks.afterHint')} value={plan.after} onChange={(after) => onChange({ ...plan, after })}>
          {open.map((task) => <Checkbox key={task.id} mt={6} value={task.id} label={`${task.title} · ${t('tasks.for', { name: task.for.name })}`} />)}
        </Checkbox.Group>
      )}
    </>
  )
}
