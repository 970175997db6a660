import { ActionIcon, Table } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFlame, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueNumbers } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { clockText } from '~/shared/time/spans'
import { levelMood } from './summary'
import classes from './Wallboard.module.css'

const columns = ['waiting', 'inContact', 'longest', 'estimated', 'serviceLevel', 'speed', 'arrived', 'answered', 'abandoned'] as const

/** Each queue in one line; its numbers say how they are computed when asked. */
export function QueueTable({ queues, tv }: { queues: QueueNumbers[]; tv: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const shown = tv ? columns.filter((column) => !['estimated', 'speed', 'answered'].includes(column)) : columns
  return (
    <section className={classes.part}>
      <h2>{t('wallboard.queues')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('wallboard.queues')}>
        <Table verticalSpacing={6} fz="inherit">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('wallboard.queue')}</Table.Th>
              {shown.map((column) => (
                <Table.Th key={column} scope="col" className={classes.number} data-tip={t(`wallboard.columnExplain.${column}`)}>
                  {t(`wallboard.column.${column}`)}
                </Table.Th>
              ))}
              {!tv && (
                <Table.Th scope="col">
                  <span className="only-for-ears">{t('wallboard.formula')}</span>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {queues.map((queue) => (
              <Fragment key={queue.queue.id}>
                <Row queue={queue} shown={shown} tv={tv} open={open === queue.queue.id} onToggle={() => setOpen(open === queue.queue.id ? null : queue.queue.id)} />
                {open === queue.queue.id && <Formula queue={queue} span={shown.length + 2} />}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}

interface RowProps {
  queue: QueueNumbers
  shown: readonly (typeof columns)[number][]
  tv: boolean
  open: boolean
  onToggle(): void
}

function Row({ queue, shown, tv, open, onToggle }: RowProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/waiting" search={{ queue: queue.queue.id }} className={classes.queueLink}>
          {queue.queue.name}
        </Link>
        {!queue.open && <div className={classes.closed}>{queue.changesAt ? t('wallboard.opens', { time: formats.dateTime(queue.changesAt) }) : t('wallboard.closed')}</div>}
      </Table.Th>
      {shown.map((column) => (
        <Table.Td key={column} className={classes.number}>
          <Cell queue={queue} column={column} />
        </Table.Td>
      ))}
      {!tv && (
        <Table.Td>
          <ActionIcon aria-expanded={open} aria-label={t('wallboard.formulaOf', { queue: queue.queue.name })} onClick={onToggle}>
            <IconInfoCircle size={17} />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  )
}

function Cell({ queue, column }: { queue: QueueNumbers; column: (typeof columns)[number] }) {
  const formats = useFormats()
  const seconds = (value: number | null) => (value === null ? '–' : clockText(value))
  const level = queue.serviceLevel
  switch (column) {
    case 'waiting':
      return formats.number(queue.waiting)
    case 'inContact':
      return formats.number(queue.inContact)
    case 'longest':
      return <Moody mood={queue.longestWaitSeconds === null ? 'calm' : queue.longestWaitSeconds > level.withinSeconds ? 'bad' : 'calm'}>{seconds(queue.longestWaitSeconds)}</Moody>
    case 'estimated':
      return seconds(queue.estimatedWaitSeconds)
    case 'serviceLevel':
      return <Moody mood={levelMood(level.value, level.target)}>{level.value === null ? '–' : formats.percent(level.value)}</Moody>
    case 'speed':
      return seconds(queue.averageSpeedOfAnswerSeconds)
    case 'arrived':
      return formats.number(queue.arrivedToday)
    case 'answered':
      return formats.number(queue.answeredToday)
    case 'abandoned':
      return formats.number(queue.abandonedToday)
  }
}

const moodIcons = { good: IconCheck, warn: IconAlertTriangle, bad: IconFlame, calm: null }

function Moody({ mood, children }: { mood: keyof typeof moodIcons; children: React.ReactNode }) {
  const { t } = useTranslation()
  const Icon = moodIcons[mood]
  return (
    <span className={classes.mood} data-mood={mood}>
      {Icon && <Icon size={14} role="img" aria-label={t(`wallboard.mood.${mood}`)} />}
      {children}
    </span>
  )
}

/** How the service level of one queue is computed, with its target. */
function Formula({ queue, span }: { queue: QueueNumbers; span: number }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { formula, target, withinSeconds } = queue.serviceLevel
  return (
    <Table.Tr>
      <Table.Td colSpan={span} p={0}>
        <p className={classes.formula}>
          <b>{t('wallboard.column.serviceLevel')}</b>: {worded(`wallboard.formulas.${formula}`, formula, { within: formats.span(withinSeconds) })} {t('wallboard.goal', { target: formats.percent(target), within: formats.span(withinSeconds) })}
        </p>
      </Table.Td>
    </Table.Tr>
  )
}
