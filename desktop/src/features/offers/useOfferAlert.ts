import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '~/shared/api/contract'
import { useLeader } from '~/shared/live/leader'
import { useSetting } from '~/shared/settings/settings'
import { serverNow } from '~/shared/time/clock'
import { announce } from '~/shared/ui/announce'
import { ringUntilStopped, unlockSound } from '~/shared/sound/ringer'
import { notifyOffer } from './systemNotification'

const WARN_MS = 5000

/** Makes an offer heard and seen: ring, system notification and two announcements. Sound and notification come from one tab only. */
export function useOfferAlert(offer: Offer | undefined, accept: () => void) {
  const leading = useLeader((state) => state.leading)
  useEffect(unlockSound, [])
  useRing(offer, leading)
  useAnnouncements(offer)
  useSystemNotification(offer, leading, accept)
}

function useRing(offer: Offer | undefined, leading: boolean) {
  const sound = useSetting('sound')
  const volume = useRef(0)
  const setting = useSetting('volume')
  useEffect(() => {
    volume.current = setting
  }, [setting])
  const id = offer?.id
  useEffect(() => (id && leading && sound ? ringUntilStopped(() => volume.current) : undefined), [id, leading, sound])
}

function useAnnouncements(offer: Offer | undefined) {
  const { t } = useTranslation()
  useEffect(() => {
    if (!offer) return undefined
    announce(t('offer.announce', { customer: offer.customer.name, queue: offer.queue.name }), 'assertive')
    const warnIn = Date.parse(offer.expiresAt) - serverNow() - WARN_MS
    if (warnIn < 0) return undefined
    const timer = setTimeout(() => announce(t('offer.announceShort', { count: WARN_MS / 1000 }), 'assertive'), warnIn)
    return () => clearTimeout(timer)
    // Announced once per offer, not again when the language or the card changes.
  }, [offer?.id])
}

function useSystemNotification(offer: Offer | undefined, leading: boolean, accept: () => void) {
  const { t } = useTranslation()
  const allowed = useSetting('notifications') === 'on'
  const latest = useRef(accept)
  useEffect(() => {
    latest.current = accept
  })
  useEffect(() => {
    if (!offer || !leading || !allowed) return undefined
    // No words of the customer on a lock screen: only that there is an offer, and from which queue.
    return notifyOffer(t('offer.notification'), offer.queue.name, offer.id, () => latest.current())
  }, [offer?.id, leading, allowed])
}
