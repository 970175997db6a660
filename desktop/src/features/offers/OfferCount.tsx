import { IconBellRinging } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'
import classes from './OfferCount.module.css'

/** How many offers are open, in the top bar. */
export function OfferCount() {
  const { t } = useTranslation()
  const count = useDesk((desk) => desk.offers.length)
  if (count === 0) return null
  return (
    <span className={classes.count}>
      <IconBellRinging size={16} aria-hidden />
      <span className={classes.words}>{t('offer.count', { count })}</span>
    </span>
  )
}
