import { Badge} from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClockHour4, IconFlame, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PromiseState, ServicePromise } from '../api/contract'
import { useFormats } from '../i18n/formats'
import { clockText, secondsSince, secondsUntil } from '../time/spans'
import { useNow } from '../time/ticker'
import classes from './PromiseBadge.module.css'

const icons = {
  'on-track': IconClockHour4, 'at-risk': IconAlertTriangle, breached: IconFlame, met: IconCircleCheck, paused: IconPlayerPause,
} satisfies Record<PromiseState, unknown>

/** The service promise of a work item: state by icon, words and colour together, and the time left in business hours. */
export function PromiseBadge({ promise }: { promise: ServicePromise }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = useNow()
  const due = promise.dueAt ?? new Date(now + promise.openSecondsLeft * 1000).toISOString()
  const overdue = Date.parse(due) <= now
  const state: PromiseState = overdue && (promise.state === 'on-track' || promise.state === 'at-risk') ? 'breached' : promise.state
  const Icon = icons[state]
  const left = secondsUntil(due, now)
  const late = secondsSince(due, now)
  const span = state === 'breached' ? clockText(late) : clockText(left)
  return (
      <Badge className={classes.badge} data-state={state} data-tip={t(`promise.explain.${state}`, { due: formats.dateTime(due) })} leftSection={<Icon size={13} aria-hidden />} size="sm">
        {t(`promise.${state}`, { span })}
      </Badge>
  )
}
