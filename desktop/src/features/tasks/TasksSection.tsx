import { ActionIcon, Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconClockHour4, IconFlame, IconHourglass, IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { ConversationView, Task } from '~/shared/api/contract'
import { tasksQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { useDesk } from '~/shared/live/useDesk'
import { useHasRole } from '~/shared/session/session'
import { useNow } from '~/shared/time/ticker'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem } from '~/shared/undo/undo'
import { openHandOver } from '~/shared/work/dialogs'
import { TaskDetails, taskAnchor } from './TaskDetails'
import classes from './Tasks.module.css'

/** What was handed over of the conversation: with whom it is, by when, and what came back. */
export function TasksSection({ view }: { view: ConversationView }) {
  const { t } = useTranslation()
  const tasks = useQuery(tasksQuery(view.id)).data ?? []
  return (
    <section className={classes.section} aria-label={t('tasks.title')}>
      <h2>{t('tasks.title')}</h2>
      {tasks.length === 0 && <p className={classes.quiet}>{t('tasks.none')}</p>}
      <ul className={classes.list}>
        {tasks.map((task) => <TaskRow key={task.id} task={task} others={tasks} view={view} />)}
      </ul>
      <Button size="compact-sm" variant="default" onClick={() => openHandOver(view.id, view.customer.name)}>
        {t('tasks.handOver')}
      </Button>
    </section>
  )
}

const icons = { open: IconClockHour4, answered: IconCircleCheck, 'handed-back': IconArrowBackUp, cancelled: IconCircleX }

function TaskRow({ task, others, view }: { task: Task; others: Task[]; view: ConversationView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const me = useDesk((desk) => desk.me)
  const supervisor = useHasRole('SUPERVISOR')
  const open = task.state === 'open'
  const mayCancel = open && (supervisor || task.askedBy.id === me || view.owner?.id === me)
  const cancel = () =>
    ok(api.POST('/api/tasks/{id}/cancel', { params: { path: { id: task.id } } }))
      .then(() => client.invalidateQueries({ queryKey: ['tasks', view.id] }), (error: unknown) => tellProblem(problemText(error)))
  const Icon = open && !task.startedAt ? IconHourglass : icons[task.state]
  return (
    <li id={taskAnchor(task.id)} tabIndex={-1} className={classes.task} data-state={task.state}>
      <div className={classes.top}>
        <Icon size={16} aria-hidden />
        <strong>{task.title}</strong>
        {mayCancel && (
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('tasks.cancelOf', { title: task.title })} data-tip={t('tasks.cancel')} onClick={() => void cancel()}>
            <IconX size={14} />
          </ActionIcon>
        )}
      </div>
      <p className={classes.quiet}>
        {t(`tasks.state.${task.state}`)} · {t('tasks.for', { name: task.for.name })}
        {open && task.assignee ? ` · ${t('tasks.takenBy', { name: task.assignee.name })}` : ''}
      </p>
      {open && task.dueAt && <Due at={task.dueAt} />}
      <TaskDetails task={task} others={others} />
      {task.answer && <p className={classes.answer}>{task.answer.text}</p>}
    </li>
  )
}

/** By when it is to be done, by words and sign. */
export function Due({ at }: { at: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const late = Date.parse(at) <= useNow()
  const Icon = late ? IconFlame : IconClockHour4
  return (
    <p className={classes.due} data-late={late || undefined}>
      <Icon size={14} aria-hidden /> {t(late ? 'tasks.late' : 'tasks.dueAt', { at: formats.dateTime(at) })}
    </p>
  )
}
