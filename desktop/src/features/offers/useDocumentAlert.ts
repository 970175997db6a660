import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'
import { onSecond } from '~/shared/time/ticker'
import { useMyWork } from '~/shared/work/cards'

/** The browser tab's title: unread chats, and a blinking call while an offer is open. */
export function useDocumentAlert() {
  const { t } = useTranslation()
  const ringing = useDesk((desk) => desk.offers.length > 0)
  const unread = useMyWork().reduce((sum, card) => sum + (card.unread > 0 ? 1 : 0), 0)
  useEffect(() => {
    const calm = unread > 0 ? `(${unread}) Dirigent` : 'Dirigent'
    document.title = calm
    void setBadge(unread + (ringing ? 1 : 0))
    if (!ringing) return undefined
    let loud = true
    const blink = () => {
      document.title = loud ? `● ${t('offer.notification')}` : calm
      loud = !loud
    }
    blink()
    return onSecond(blink)
  }, [ringing, unread, t])
}

async function setBadge(count: number) {
  if (!('setAppBadge' in navigator)) return
  await (count ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => {})
}
