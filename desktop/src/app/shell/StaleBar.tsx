import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { liveStream } from '~/shared/live/connect'
import { useDesk } from '~/shared/live/useDesk'
import classes from './StaleBar.module.css'

const PATIENCE_MS = 1500

/** Says since when what is on screen may be out of date, silent during a blink of the line; and that the server is about to restart. */
export function StaleBar() {
  const { t } = useTranslation()
  const formats = useFormats()
  const lostAt = useDesk((desk) => (desk.link === 'live' ? null : desk.lostAt))
  const staleSince = useDesk((desk) => desk.staleSince)
  const restartAt = useDesk((desk) => desk.restartAt)
  const shown = useAfter(lostAt, PATIENCE_MS)
  if (!shown && !staleSince && !restartAt) return null
  const what = shown ? 'shell.stale' : staleSince ? 'shell.staleServer' : 'shell.restart'
  return (
    <div role="status" className={classes.bar} data-planned={what === 'shell.restart' || undefined}>
      <IconCloudOff size={18} aria-hidden />
      <span>{t(what, { time: formats.time((what === 'shell.restart' ? restartAt : staleSince) ?? lostAt ?? 0) })}</span>
      {shown && (
        <Button size="compact-xs" variant="white" onClick={() => liveStream()?.hurry()}>
          {t('shell.reconnect')}
        </Button>
      )}
    </div>
  )
}

/** True once `since` has stood for so long. */
function useAfter(since: number | null, ms: number) {
  const [ripe, setRipe] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return undefined
    const timer = setTimeout(() => setRipe(since), Math.max(0, since + ms - Date.now()))
    return () => clearTimeout(timer)
  }, [since, ms])
  return since !== null && ripe === since
}
