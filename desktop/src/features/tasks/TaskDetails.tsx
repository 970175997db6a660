import { IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id, Task } from '~/shared/api/contract'
import classes from './Tasks.module.css'

export const taskAnchor = (id: Id) => `task-${id}`

/** How far a task is: steps done, fields filled in, and which others it waits for, as ways to them. */
export function TaskDetails({ task, others }: { task: Task; others: Task[] }) {
  const { t } = useTranslation()
  const before = task.startedAt ? [] : others.filter((other) => task.after.includes(other.id) && other.state === 'open')
  const filled = task.fields.filter((field) => field.value)
  const done = task.checklist.filter((step) => step.done).length
  return (
    <>
      {task.state === 'open' && before.length > 0 && (
        <p className={classes.quiet}>
          {t('tasks.waitsFor')}{' '}
          {before.map((other) => (
            <a key={other.id} className={classes.before} href={`#${taskAnchor(other.id)}`} onClick={(event) => { event.preventDefault(); goTo(other.id) }}>
              <IconArrowUp size={13} aria-hidden /> {other.title}
            </a>
          ))}
        </p>
      )}
      {task.checklist.length > 0 && <p className={classes.quiet}>{t('tasks.stepsDone', { done, all: task.checklist.length })}</p>}
      {filled.length > 0 && (
        <dl className={classes.filled}>
          {filled.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>{field.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function goTo(id: Id) {
  const row = document.getElementById(taskAnchor(id))
  row?.scrollIntoView({ block: 'nearest' })
  row?.focus()
}
