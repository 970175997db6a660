import type { PresenceStatus } from '../api/contract'
import classes from './PresenceDot.module.css'

/** Presence by shape and colour: disc, bar, ring, exclamation. The words stand beside it, so it is silent for screen readers. */
export function PresenceDot({ status, size = 10 }: { status: PresenceStatus; size?: number }) {
  return (
    <svg className={classes.dot} data-status={status} width={size} height={size} viewBox="0 0 10 10" aria-hidden>
      {status === 'available' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {status === 'away' && <path d="M5 .5a4.5 4.5 0 1 0 4.5 4.5A3.6 3.6 0 0 1 5 .5" fill="currentColor" />}
      {status === 'offline' && <circle cx="5" cy="5" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />}
      {status === 'not-responding' && <path d="M5 .3 9.8 9.4H.2zM4.4 3.6h1.2v3H4.4zm0 3.7h1.2v1.1H4.4z" fill="currentColor" fillRule="evenodd" />}
    </svg>
  )
}
