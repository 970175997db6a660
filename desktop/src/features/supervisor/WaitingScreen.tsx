import { Button, NativeSelect, Skeleton, Table } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Priority, WorkCard } from '~/shared/api/contract'
import { queuesQuery, waitingQuery } from '~/shared/api/queries'
import { useDesk } from '~/shared/live/useDesk'
import { ChannelIcon } from '~/shared/ui/ChannelIcon'
import { Elapsed } from '~/shared/ui/Elapsed'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import { PromiseBadge } from '~/shared/ui/PromiseBadge'
import { setPriority, take } from '~/shared/work/acts'
import { sortCards } from '~/shared/work/cards'
import { openAssign } from '~/shared/work/dialogs'
import classes from './Wallboard.module.css'

const priorities: Priority[] = ['low', 'normal', 'high', 'urgent']

/** Everything that waits, in all queues or one: take it, give it to somebody, or move it up. */
export function WaitingScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { queue = null } = useSearch({ strict: false }) as { queue?: string }
  const queues = useQuery(queuesQuery).data ?? []
  const counts = useDesk((desk) => desk.waiting)
  const { data, error, refetch } = useQuery(waitingQuery(queue))
  const cards = sortCards(data?.items ?? [], 'due')
  const filter = (
    <NativeSelect aria-label={t('work.queue')} value={queue ?? ''} onChange={(event) => void navigate({ to: '/waiting', search: event.currentTarget.value ? { queue: event.currentTarget.value } : {} })}
      data={[{ value: '', label: t('work.allQueues') }, ...queues.map(({ id, name }) => ({ value: id, label: `${name} (${counts[id] ?? 0})` }))]} />
  )
  return (
    <Page title={t('nav.waiting')} intro={t('waiting.intro')} actions={filter}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={240} />}
      {data && cards.length === 0 && <EmptyState icon={<IconHourglass size={26} />} title={t('work.none.waiting')} text={t('work.noneText.waiting')} />}
      {cards.length > 0 && <WaitingTable cards={cards} />}
      {data?.next && <p className={classes.formula}>{t('waiting.more', { count: cards.length })}</p>}
    </Page>
  )
}

function WaitingTable({ cards }: { cards: WorkCard[] }) {
  const { t } = useTranslation()
  return (
    <div className={classes.part}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('nav.waiting')}>
        <Table verticalSpacing={6} className={classes.waiting}>
          <Table.Thead>
            <Table.Tr>
              {(['customer', 'topic', 'queue', 'waits', 'promise', 'acts'] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`waiting.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cards.map((card) => (
              <WaitingRow key={card.id} card={card} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  )
}

function WaitingRow({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  const offered = card.status === 'offered'
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/c/$conversationId" params={{ conversationId: card.conversationId }} search={{ list: 'waiting' }} className={classes.queueLink}>
          <ChannelIcon channel={card.channel} size={14} /> {card.customer.name}
        </Link>
      </Table.Th>
      <Table.Td className={classes.topic}>
        <span>{card.topic || card.lastMessage?.text}</span>
      </Table.Td>
      <Table.Td>{card.queue.name}</Table.Td>
      <Table.Td className={classes.number}>
        <Elapsed since={card.waitingSince ?? card.arrivedAt} />
      </Table.Td>
      <Table.Td>{card.promise && <PromiseBadge promise={card.promise} />}</Table.Td>
      <Table.Td>
        {offered ? (
          t('work.status.offered')
        ) : (
          <span style={{ display: 'inline-flex', gap: 6 }}>
            <Button size="compact-sm" variant="default" aria-label={t('work.takeOf', { customer: card.customer.name })} onClick={() => void take(card.id)}>
              {t('work.take')}
            </Button>
            <Button size="compact-sm" variant="default" aria-label={t('handover.assignTitle', { customer: card.customer.name })} onClick={() => openAssign(card)}>
              {t('acts.assign')}
            </Button>
            <NativeSelect size="xs" aria-label={t('waiting.priorityOf', { customer: card.customer.name })} value="" onChange={(event) => void setPriority(card, event.currentTarget.value as Priority)}
              data={[{ value: '', label: t('waiting.priority'), disabled: true }, ...priorities.map((value) => ({ value, label: t(`priority.${value}`) }))]} />
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
