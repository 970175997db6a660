import { Button } from '@mantine/core'
import { IconArrowBackUp, IconHourglassHigh, IconMessageDots } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkCard } from '~/shared/api/contract'
import { prefetchConversation } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { useDesk } from '~/shared/live/useDesk'
import { useNow } from '~/shared/time/ticker'
import { ChannelIcon } from '~/shared/ui/ChannelIcon'
import { Countdown, Elapsed } from '~/shared/ui/Elapsed'
import { Face } from '~/shared/ui/Face'
import { PromiseBadge } from '~/shared/ui/PromiseBadge'
import { take } from '~/shared/work/acts'
import classes from './Card.module.css'

interface Props {
  card: WorkCard
  selected: boolean
  onTaken(card: WorkCard): void
}

/** One work item in a list. */
export const Card = memo(function Card({ card, selected, onTaken }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const online = useDesk((desk) => desk.online[card.conversationId] ?? card.customerOnline)
  const prefetch = () => prefetchConversation(client, card)
  const waits = card.status === 'waiting'
  return (
    <div className={classes.card} data-selected={selected || undefined} data-unread={card.unread > 0 || undefined} onMouseEnter={prefetch} onFocus={prefetch}>
      <span className={classes.face}>
        <Face name={card.customer.name} size={36} />
        {online && <span className={classes.online} role="img" aria-label={t('work.online')} />}
      </span>
      <div className={classes.text}>
        <div className={classes.top}>
          <Link to="/c/$conversationId" params={{ conversationId: card.conversationId }} search={search} className={classes.name} aria-current={selected ? 'true' : undefined}>
            {card.customer.name}
          </Link>
          {card.unread > 0 && <span className={classes.unread} aria-label={t('work.unread', { count: card.unread })}>{card.unread}</span>}
          <span className={classes.time}>
            <CardTime card={card} />
          </span>
        </div>
        <Preview card={card} />
        <div className={classes.foot}>
          <ChannelIcon channel={card.channel} size={14} />
          <span className={classes.queue}>{card.queue.name}</span>
          {card.status === 'wrapping-up' ? <span className={classes.wrap}>{t('work.status.wrapping-up')}</span> : card.promise && card.promise.state !== 'met' && <PromiseBadge promise={card.promise} />}
          {waits && (
            <Button size="compact-xs" variant="light" className={classes.take} aria-label={t('work.takeOf', { customer: card.customer.name })} onClick={() => void take(card.id).then((taken) => taken && onTaken(taken))}>
              {t('work.take')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
})

/** How long it waits, how long it is being handled, or how much wrap-up time is left. */
function CardTime({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  if (card.status === 'wrapping-up' && card.wrapUpUntil) return <span title={t('work.time.wrapUp')}><Countdown until={card.wrapUpUntil} /></span>
  if (card.engagedAt) return <span title={t('work.time.handling')}><Elapsed since={card.engagedAt} /></span>
  return (
    <span className={classes.waits} title={t('work.time.waiting')}>
      <IconHourglassHigh size={12} aria-hidden /> <Elapsed since={card.waitingSince ?? card.arrivedAt} />
    </span>
  )
}

function Preview({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = useNow()
  const typing = useDesk((desk) => desk.typing[card.conversationId]?.some((typist) => typist.who === 'customer') ?? false)
  if (typing) {
    return (
      <p className={classes.typing}>
        <IconMessageDots size={14} aria-hidden /> {t('work.typing')}
      </p>
    )
  }
  if (card.task) {
    return (
      <p className={classes.preview}>
        <span>{card.task.title}</span>
      </p>
    )
  }
  const last = card.lastMessage
  return (
    <p className={classes.preview}>
      {last?.by === 'agent' && <IconArrowBackUp size={13} className={classes.mine} role="img" aria-label={t('work.answered')} />}
      <span>{last?.text ?? card.topic}</span>
      {last && <span className={classes.at}>{formats.short(last.at, now)}</span>}
    </p>
  )
}
