import { create } from 'zustand'

/** Whether this tab is the one of all the user's tabs that rings and notifies. */
export const useLeader = create<{ leading: boolean }>()(() => ({ leading: false }))

const LOCK = 'dirigent-alerts'

/** Stands for election among the user's tabs. The browser passes the lock on at once when the leading tab closes. */
export function standForLeader(): () => void {
  const ended = new AbortController()
  const lead = () => useLeader.setState({ leading: true })
  if (!navigator.locks) {
    lead()
  } else {
    navigator.locks
      .request(LOCK, { signal: ended.signal }, () => {
        lead()
        return new Promise<void>((release) => ended.signal.addEventListener('abort', () => release()))
      })
      .catch(() => {})
  }
  return () => {
    useLeader.setState({ leading: false })
    ended.abort()
  }
}
