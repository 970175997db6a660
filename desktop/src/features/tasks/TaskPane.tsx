import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { Id, Task } from '~/shared/api/contract'
import { tasksQuery } from '~/shared/api/queries'
import { useDesk } from '~/shared/live/useDesk'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import { useCardOf } from '~/shared/work/cards'
import { Due } from './TasksSection'
import classes from './Tasks.module.css'

/** The task that I have in hand in this conversation, if I have one: what is to be done, and the answer. */
export function TaskPane({ conversationId }: { conversationId: Id }) {
  const card = useCardOf(conversationId)
  const me = useDesk((desk) => desk.me)
  const tasks = useQuery({ ...tasksQuery(conversationId), enabled: card?.channel === 'task' }).data
  const task = tasks?.find((one) => one.id === card?.task?.id)
  return task?.state === 'open' && card?.assignee?.id === me ? <MyTask key={task.id} task={task} /> : null
}

function MyTask({ task }: { task: Task }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [answer, setAnswer] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const path = { params: { path: { id: task.id } } }
  const done = async (call: Promise<unknown>, message?: string) => {
    try {
      await call
      if (message) tell(message)
    } catch (error) {
      tellProblem(problemText(error))
    }
    void client.invalidateQueries({ queryKey: ['tasks', task.conversationId] })
  }
  const change = (body: { checklist?: Task['checklist']; fields?: Task['fields'] }) =>
    done(ok(api.PATCH('/api/tasks/{id}', { params: { ...path.params, header: { 'If-Match': etagOf(task.version) } }, body })))
  return (
    <section className={classes.pane} aria-label={t('tasks.mine')}>
      <h2>{task.title}</h2>
      <p className={classes.quiet}>{t('tasks.from', { name: task.askedBy.name })}</p>
      {task.dueAt && <Due at={task.dueAt} />}
      {task.text && <p className={classes.said}>{task.text}</p>}
      <div className={classes.steps}>
        {task.checklist.map((step, at) => (
          <Checkbox key={step.text} label={step.text} checked={step.done}
            onChange={() => void change({ checklist: task.checklist.map((one, index) => (index === at ? { ...one, done: !one.done } : one)) })} />
        ))}
        {task.fields.map((field, at) => (
          <TextInput key={field.name} label={field.label} defaultValue={field.value}
            onBlur={(event) => event.currentTarget.value !== field.value && void change({ fields: task.fields.map((one, index) => (index === at ? { ...one, value: event.currentTarget.value } : one)) })} />
        ))}
      </div>
      <Textarea label={t('tasks.answer')} description={t('tasks.answerHint')} autosize minRows={2} maxRows={6} value={answer} maxLength={20_000} onChange={(event) => setAnswer(event.currentTarget.value)} />
      {reason !== null && <Textarea label={t('tasks.reason')} autosize minRows={1} maxRows={4} value={reason} maxLength={2_000} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />}
      <Group justify="flex-end">
        {reason === null ? (
          <Button variant="default" onClick={() => setReason('')}>{t('tasks.handBack')}</Button>
        ) : (
          <>
            <Button variant="subtle" onClick={() => setReason(null)}>{t('tasks.keep')}</Button>
            <Button variant="default" disabled={!reason.trim()} onClick={() => void done(ok(api.POST('/api/tasks/{id}/hand-back', { ...path, body: { reason } })), t('tasks.handedBack', { title: task.title }))}>
              {t('tasks.giveBack')}
            </Button>
          </>
        )}
        <Button disabled={!answer.trim()} onClick={() => void done(ok(api.POST('/api/tasks/{id}/answer', { ...path, body: { text: answer, fileIds: [] } })), t('tasks.answered', { title: task.title }))}>
          {t('tasks.done')}
        </Button>
      </Group>
    </section>
  )
}
