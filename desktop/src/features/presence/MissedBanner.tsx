import { Button } from '@mantine/core'
import { IconBellOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'
import { wishPresence } from '~/shared/work/presence'
import classes from './MissedBanner.module.css'

/** After an offer ran out: says so, and that nothing more is offered until the agent says they are back. */
export function MissedBanner() {
  const { t } = useTranslation()
  const away = useDesk((desk) => desk.presence?.status === 'not-responding')
  const missed = useDesk((desk) => desk.missed)
  if (!away) return null
  return (
    <div role="alert" className={classes.banner}>
      <IconBellOff size={20} aria-hidden />
      <span>{missed ? t('presence.missed', { customer: missed.offer.customer.name, queue: missed.offer.queue.name }) : t('presence.missedSome')}</span>
      <Button size="compact-sm" onClick={() => void wishPresence({ status: 'available' })}>
        {t('presence.backToWork')}
      </Button>
    </div>
  )
}
