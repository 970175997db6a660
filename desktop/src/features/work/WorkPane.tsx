import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetting } from '~/shared/settings/settings'
import { CardList } from './CardList'
import classes from './WorkPane.module.css'
import { ListHead } from './ListHead'
import { useListed, type Listing } from './useListed'

/** The left pane: my work, what waits, what is set aside, and the agent's own views. */
export function WorkPane({ aside }: { aside: ReactNode }) {
  const { t } = useTranslation()
  const views = useSetting('views')
  const { list = 'mine', queue } = useSearch({ strict: false }) as { list?: string; queue?: string }
  const navigate = useNavigate()
  const saved = views.find((view) => view.id === list)
  const sort = useSetting('sort')
  const listing: Listing = saved ?? { scope: list === 'waiting' ? 'waiting' : 'mine', queueId: queue ?? null, channel: null, only: null, sort }
  const listed = useListed(listing)
  const go = (next: { list?: string; queue?: string }) => void navigate({ to: '.', search: next, replace: true })
  return (
    <section className={classes.pane} aria-label={t('work.region')}>
      <ListHead list={list} listing={listing} saved={saved} go={go} />
      {list === 'set-aside' ? (
        aside
      ) : (
        <CardList listed={listed} listing={listing} title={saved?.name ?? t(`work.${listing.scope}`)} />
      )}
    </section>
  )
}
