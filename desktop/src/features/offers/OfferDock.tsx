import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'
import { NotificationAsk } from './NotificationAsk'
import { OfferCard } from './OfferCard'
import classes from './OfferDock.module.css'
import { useOfferAlert } from './useOfferAlert'
import { useOfferActs } from './useOfferActs'

/** Where offers appear. One rings; the others wait behind it. It never takes the focus. */
export function OfferDock() {
  const { t } = useTranslation()
  const offers = useDesk((desk) => desk.offers)
  const acts = useOfferActs(offers[0])
  useOfferAlert(offers[0], acts.accept)
  return (
    <section className={classes.dock} aria-label={t('offer.region')}>
      {offers[0] && <OfferCard key={offers[0].id} offer={offers[0]} acts={acts} />}
      {offers.length > 1 && <p className={classes.more}>{t('offer.more', { count: offers.length - 1 })}</p>}
      {!offers[0] && <NotificationAsk />}
    </section>
  )
}
