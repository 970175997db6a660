import { ActionIcon, NativeSelect, UnstyledButton } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asideCountQuery, queuesQuery } from '~/shared/api/queries'
import { useDesk } from '~/shared/live/useDesk'
import { changeSettings, useSetting, type SavedView, type Sort } from '~/shared/settings/settings'
import { useListed, type Listing } from './useListed'
import classes from './WorkPane.module.css'

const ViewEditor = lazy(() => import('./ViewEditor').then((module) => ({ default: module.ViewEditor })))

const sorts: Sort[] = ['due', 'waiting', 'latest']

interface Props {
  list: string
  listing: Listing
  saved: SavedView | undefined
  go(search: { list?: string; queue?: string }): void
}

export function ListHead({ list, listing, saved, go }: Props) {
  const { t } = useTranslation()
  const views = useSetting('views')
  const [editing, setEditing] = useState(false)
  const waiting = useDesk((desk) => Object.values(desk.waiting).reduce((sum, count) => sum + count, 0))
  const aside = useQuery(asideCountQuery).data
  const mine = useListed(everythingOfMine).cards.length
  const change = (sort: Sort) => (saved ? changeSettings({ views: views.map((view) => (view === saved ? { ...view, sort } : view)) }) : changeSettings({ sort }))
  return (
    <div className={classes.head}>
      <nav className={classes.tabs} aria-label={t('work.lists')}>
        <Tab name={t('work.mine')} count={mine} current={list === 'mine'} onClick={() => go({})} />
        <Tab name={t('work.waiting')} count={waiting} current={list === 'waiting'} onClick={() => go({ list: 'waiting' })} />
        <Tab name={t('work.set-aside')} count={aside && (aside.more ? `${aside.count}+` : aside.count)} current={list === 'set-aside'} onClick={() => go({ list: 'set-aside' })} />
        {views.map((view) => (
          <ViewTab key={view.id} view={view} current={view.id === list} onClick={() => go({ list: view.id })} />
        ))}
      </nav>
      {list !== 'set-aside' && <div className={classes.tools}>
        {listing.scope === 'waiting' && !saved ? <QueueChoice queueId={listing.queueId} go={go} /> : <SortChoice sort={listing.sort} onChange={change} />}
          <ActionIcon data-tip={t('views.edit')} onClick={() => setEditing(true)} aria-label={t('views.edit')} variant="default">
            <IconAdjustmentsHorizontal size={17} />
          </ActionIcon>
      </div>}
      <Suspense fallback={null}>{editing && <ViewEditor listing={listing} saved={saved} onClose={() => setEditing(false)} onOpen={(id) => go(id ? { list: id } : {})} />}</Suspense>
    </div>
  )
}

const everythingOfMine: Listing = { scope: 'mine', queueId: null, channel: null, only: null, sort: 'due' }

function Tab({ name, count, current, onClick }: { name: string; count?: number | string | undefined; current: boolean; onClick(): void }) {
  return (
    <UnstyledButton className={classes.tab} aria-current={current ? 'page' : undefined} onClick={onClick}>
      {name} {count !== undefined && <span className={classes.count}>{count}</span>}
    </UnstyledButton>
  )
}

function ViewTab({ view, current, onClick }: { view: SavedView; current: boolean; onClick(): void }) {
  const { cards } = useListed(view)
  return <Tab name={view.name} count={cards.length} current={current} onClick={onClick} />
}

function SortChoice({ sort, onChange }: { sort: Sort; onChange(sort: Sort): void }) {
  const { t } = useTranslation()
  return (
    <NativeSelect size="xs" aria-label={t('work.sort')} value={sort} onChange={(event) => onChange(event.currentTarget.value as Sort)}
      data={sorts.map((value) => ({ value, label: t(`work.sorts.${value}`) }))} />
  )
}

function QueueChoice({ queueId, go }: { queueId: string | null; go(search: { list: string; queue?: string }): void }) {
  const { t } = useTranslation()
  const queues = useQuery(queuesQuery).data ?? []
  const waiting = useDesk((desk) => desk.waiting)
  return (
    <NativeSelect size="xs" aria-label={t('work.queue')} value={queueId ?? ''} onChange={(event) => go(event.currentTarget.value ? { list: 'waiting', queue: event.currentTarget.value } : { list: 'waiting' })}
      data={[{ value: '', label: t('work.allQueues') }, ...queues.map((queue) => ({ value: queue.id, label: `${queue.name} (${waiting[queue.id] ?? 0})` }))]} />
  )
}
