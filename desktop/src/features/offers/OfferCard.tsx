import { Badge, Button, Group, Text } from '@mantine/core'
import { IconArrowForwardUp, IconPhoneIncoming, IconStar, IconUserX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Offer } from '~/shared/api/contract'
import { queuesQuery } from '~/shared/api/queries'
import { worded } from '~/shared/i18n/worded'
import { useAction } from '~/shared/keys/actions'
import { useKeymap } from '~/shared/keys/useKeymap'
import { ChannelIcon, useChannelName } from '~/shared/ui/ChannelIcon'
import { Elapsed } from '~/shared/ui/Elapsed'
import { Face } from '~/shared/ui/Face'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import { DeclineReasons } from './DeclineReasons'
import { Draining } from './Draining'
import classes from './OfferCard.module.css'
import type { OfferActs } from './useOfferActs'

/** One item held out to this agent, with the time that is left. */
export function OfferCard({ offer, acts }: { offer: Offer; acts: OfferActs }) {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const channelName = useChannelName()
  const queue = useQuery(queuesQuery).data?.find((candidate) => candidate.id === offer.queue.id)
  const decline = () => (queue?.declineNeedsReason ? acts.ask(true) : acts.decline())
  useAction('decline', decline, !acts.busy)
  return (
    <article className={classes.card} aria-label={t('offer.title', { customer: offer.customer.name })}>
      <Draining from={offer.offeredAt} until={offer.expiresAt} />
      <div className={classes.body}>
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Face name={offer.customer.name} size={40} />
          <div className={classes.who}>
            <Text fw={700} size="lg" lh={1.25}>
              {offer.customer.name}
            </Text>
            <Text c="dimmed" className={classes.line}>
              <ChannelIcon channel={offer.channel} size={14} />
              <span>
                {channelName(offer.channel)} · {offer.queue.name}
              </span>
            </Text>
          </div>
          <IconPhoneIncoming className={classes.ring} size={22} aria-hidden />
        </Group>
        <Text fw={600} mt={8}>
          {offer.topic}
        </Text>
        {offer.firstMessage && <blockquote className={classes.quote}>{offer.firstMessage}</blockquote>}
        <Reasons offer={offer} />
        <Text c="dimmed" size="sm" mt={6}>
          {t('offer.waits')} <Elapsed since={offer.waitedSince} />
        </Text>
        {acts.asking ? (
          <DeclineReasons onPick={acts.decline} onCancel={() => acts.ask(false)} />
        ) : (
          <Group mt="sm" grow preventGrowOverflow={false} gap="xs">
            <Button size="md" onClick={acts.accept} loading={acts.busy} rightSection={<KeyCaps binding={keymap.accept} />} flex="2 1 150px">
              {t('offer.accept')}
            </Button>
            <Button size="md" variant="default" onClick={decline} flex="1 1 110px">
              {t('offer.decline')}
            </Button>
          </Group>
        )}
      </div>
    </article>
  )
}

/** Why this offer comes to this agent now. */
function Reasons({ offer }: { offer: Offer }) {
  const { t } = useTranslation()
  return (
    <Group gap={6} mt={8}>
      {offer.preferred && (
        <Badge variant="light" leftSection={<IconStar size={12} aria-hidden />}>
          {t(offer.transfer ? 'offer.because.transfer' : 'offer.because.known')}
        </Badge>
      )}
      {offer.language && (
        <Badge variant="default">{worded(`languages.${offer.language}`, offer.language)}</Badge>
      )}
      {offer.missedBy.length > 0 && (
        <Badge variant="default" leftSection={<IconUserX size={12} aria-hidden />}>
          {t('offer.missedBy', { names: offer.missedBy.join(', ') })}
        </Badge>
      )}
      {offer.transfer && (
        <p className={classes.transfer}>
          <IconArrowForwardUp size={15} aria-hidden /> <b>{t('offer.from', { agent: offer.transfer.fromAgent ?? t('timeline.system') })}</b> {offer.transfer.note}
        </p>
      )}
    </Group>
  )
}
