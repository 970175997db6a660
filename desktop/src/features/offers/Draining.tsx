import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { serverNow } from '~/shared/time/clock'
import { secondsUntil } from '~/shared/time/spans'
import { useNow } from '~/shared/time/ticker'
import classes from './Draining.module.css'

const SHORT_S = 5

/** A bar that drains until the offer ends, and the seconds that are left. The bar runs in the browser's animation engine. */
export function Draining({ from, until }: { from: string; until: string }) {
  const { t } = useTranslation()
  const left = secondsUntil(until, useNow())
  const run = useMemo(() => {
    const whole = Date.parse(until) - Date.parse(from)
    return { animationDuration: `${whole}ms`, animationDelay: `${Date.parse(from) - serverNow()}ms` }
  }, [from, until])
  return (
    <div className={classes.drain} data-short={left <= SHORT_S || undefined}>
      <div className={classes.bar} style={run} />
      <span className={classes.left} role="timer" aria-live="off" aria-label={t('offer.secondsLeft', { count: left })}>
        {t('offer.left', { count: left })}
      </span>
    </div>
  )
}
