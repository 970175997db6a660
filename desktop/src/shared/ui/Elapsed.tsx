import { clockText, secondsSince, secondsUntil } from '../time/spans'
import { useNow } from '../time/ticker'

/** Time since an instant, ticking. */
export function Elapsed({ since }: { since: string }) {
  const now = useNow()
  return <time dateTime={since}>{clockText(secondsSince(since, now))}</time>
}

/** Time left until an instant, ticking down to zero. */
export function Countdown({ until }: { until: string }) {
  const now = useNow()
  return <time dateTime={until}>{clockText(secondsUntil(until, now))}</time>
}
