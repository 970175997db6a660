import { Skeleton, Stack } from '@mantine/core'
import { IconCoffee, IconFilter, IconHourglass } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkCard } from '~/shared/api/contract'
import { useAction } from '~/shared/keys/actions'
import { useSetting } from '~/shared/settings/settings'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { openAssign } from '~/shared/work/dialogs'
import { take } from '~/shared/work/acts'
import { useHasRole } from '~/shared/session/session'
import { Card } from './Card'
import classes from './CardList.module.css'
import type { Listed, Listing } from './useListed'

/** The cards of one list, drawn only where they are seen. */
export function CardList({ listed, listing, title }: { listed: Listed; listing: Listing; title: string }) {
  const { cards } = listed
  const box = useRef<HTMLDivElement>(null)
  const { conversationId } = useParams({ strict: false })
  const { open, openTaken } = useOpen()
  const dense = useSetting('density') === 'compact'
  const rows = useVirtualizer({
    count: cards.length, getScrollElement: () => box.current, estimateSize: () => (dense ? 74 : 90), overscan: 8, getItemKey: (index) => cards[index]!.id,
  })
  const at = cards.findIndex((card) => card.conversationId === conversationId)
  const move = (index: number) => {
    const card = cards[Math.max(0, Math.min(cards.length - 1, index))]
    if (!card) return
    rows.scrollToIndex(cards.indexOf(card), { align: 'auto' })
    open(card)
  }
  useListActions(cards, at, move, openTaken)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    focusRow(box.current, rowIndex(event.target) + step)
  }
  if (listed.error) return <ErrorNote error={listed.error} onRetry={listed.retry} />
  if (listed.loading) return <Loading />
  if (cards.length === 0) return <Nothing listing={listing} />
  return (
    <div ref={box} className={classes.scroll} onKeyDown={onKeyDown}>
      <ul className={classes.list} aria-label={title} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <li key={row.key} data-index={row.index} ref={rows.measureElement} className={classes.row} style={{ transform: `translateY(${row.start}px)` }}>
            <Card card={cards[row.index]!} selected={row.index === at} onTaken={openTaken} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function useOpen() {
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const to = (card: WorkCard, within: Record<string, unknown>) => void navigate({ to: '/c/$conversationId', params: { conversationId: card.conversationId }, search: within })
  return {
    open: (card: WorkCard) => to(card, search),
    /** What was just taken stands in the list of one's own work. */
    openTaken: (card: WorkCard) => to(card, {}),
  }
}

function useListActions(cards: WorkCard[], at: number, move: (index: number) => void, openTaken: (card: WorkCard) => void) {
  const supervisor = useHasRole('SUPERVISOR')
  const unread = cards.findIndex((card, index) => card.unread > 0 && index > at)
  const nextUnread = unread >= 0 ? unread : cards.findIndex((card) => card.unread > 0)
  const current = cards[at]
  useAction('list-next', () => move(at + 1), cards.length > 0)
  useAction('list-previous', () => move(at < 0 ? 0 : at - 1), cards.length > 0)
  useAction('next-unread', () => move(nextUnread), nextUnread >= 0)
  useAction('take', () => current && void take(current.id).then((card) => card && openTaken(card)), current?.status === 'waiting')
  useAction('assign', () => current && openAssign(current), supervisor && current !== undefined)
}

const rowIndex = (target: EventTarget) => Number((target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
const focusRow = (box: HTMLElement | null, index: number) => box?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus()

function Loading() {
  const { t } = useTranslation()
  return (
    <Stack p="sm" gap="sm" role="status" aria-label={t('common.loading')}>
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={64} />
      ))}
    </Stack>
  )
}

function Nothing({ listing }: { listing: Listing }) {
  const { t } = useTranslation()
  const narrowed = listing.queueId !== null || listing.channel !== null || listing.only !== null
  if (narrowed) return <EmptyState icon={<IconFilter size={26} />} title={t('work.noneFits')} text={t('work.noneFitsText')} />
  const icon = listing.scope === 'mine' ? <IconCoffee size={26} /> : <IconHourglass size={26} />
  return <EmptyState icon={icon} title={t(`work.none.${listing.scope}`)} text={t(`work.noneText.${listing.scope}`)} />
}
