import { IconAlertTriangle, IconCheck, IconFlame } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgentNow, QueueNumbers } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { clockText } from '~/shared/time/spans'
import { figuresOf, type Figure, type Mood } from './summary'
import classes from './Wallboard.module.css'

const signs: Record<Mood, typeof IconCheck | null> = { good: IconCheck, warn: IconAlertTriangle, bad: IconFlame, calm: null }

export function Figures({ queues, agents }: { queues: QueueNumbers[]; agents: AgentNow[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.figures} aria-label={t('wallboard.figures')}>
      {figuresOf(queues, agents).map((figure) => (
        <FigureTile key={figure.key} figure={figure} />
      ))}
    </ul>
  )
}

function FigureTile({ figure: { key, value, form, target, mood } }: { figure: Figure }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const show = (number: number | null) => (number === null ? '–' : form === 'share' ? formats.percent(number) : form === 'seconds' ? clockText(number) : formats.number(number))
  const Sign = signs[mood]
  return (
    <li className={classes.figure} data-mood={mood} data-tip={t(`wallboard.explain.${key}`)}>
      <span className={classes.figureName}>{t(`wallboard.figure.${key}`)}</span>
      <span className={classes.figureValue}>
        {show(value)}
        {Sign && <Sign size="0.6em" role="img" aria-label={t(`wallboard.mood.${mood}`)} />}
      </span>
      {target !== null && <span className={classes.figureTarget}>{t(`wallboard.target.${key}`, { target: show(target), defaultValue: '' })}</span>}
    </li>
  )
}
