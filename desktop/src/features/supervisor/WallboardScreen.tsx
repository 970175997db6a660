import { Button, Skeleton } from '@mantine/core'
import { IconDeviceTv, IconTool, IconX } from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import { AgentBoard } from './AgentBoard'
import { Figures } from './Figures'
import { QueueTable } from './QueueTable'
import { useWallboard } from './useWallboard'
import classes from './Wallboard.module.css'

/** How the centre is doing right now: few big numbers, then queues, then people. */
export function WallboardScreen() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { tv } = useSearch({ strict: false }) as { tv?: boolean }
  const { data, error, refetch } = useWallboard()
  useWakefulness(tv === true)
  const toggle = (
    <Button component="span" variant="default" leftSection={tv ? <IconX size={16} aria-hidden /> : <IconDeviceTv size={17} aria-hidden />}>
      {t(tv ? 'wallboard.leaveTv' : 'wallboard.tv')}
    </Button>
  )
  return (
    <div className={classes.screen} data-tv={tv || undefined}>
      <Page title={t('nav.wallboard')} {...(data ? { intro: t('wallboard.asOf', { time: formats.time(data.at) }) } : {})}
        actions={<Link to="/wallboard" search={tv ? {} : { tv: true }} className={classes.toggle}>{toggle}</Link>}>
        {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={260} />}
        {data && data.queues.length === 0 && <EmptyState icon={<IconTool size={26} />} title={t('wallboard.noQueues')} text={t('wallboard.noQueuesText')} />}
        {data && data.queues.length > 0 && (
          <>
            <Figures queues={data.queues} agents={data.agents} />
            <div className={classes.parts}>
              <QueueTable queues={data.queues} tv={tv === true} />
              <AgentBoard agents={data.agents} />
            </div>
          </>
        )}
      </Page>
    </div>
  )
}

/** Keeps a wall screen from going to sleep. */
function useWakefulness(on: boolean) {
  useEffect(() => {
    if (!on || !('wakeLock' in navigator)) return undefined
    let lock: WakeLockSentinel | undefined
    let over = false
    const wake = () => document.visibilityState === 'visible' && void navigator.wakeLock.request('screen').then((held) => (over ? void held.release() : (lock = held)), () => {})
    wake()
    document.addEventListener('visibilitychange', wake)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', wake)
      void lock?.release()
    }
  }, [on])
}
