import { NativeSelect, Skeleton } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomerTimeline } from '~/features/conversation/timeline/CustomerTimeline'
import { CustomerCard } from '~/features/customer/CustomerCard'
import { CustomerFacts } from '~/features/customer/CustomerFacts'
import { channelsQuery, customerQuery } from '~/shared/api/queries'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import { EmptyState } from '~/shared/ui/EmptyState'
import classes from './CustomerScreen.module.css'

const kinds = ['all', 'talk', 'notes', 'files'] as const

/** One customer: who they are on the left, everything that ever happened on the right. */
export function CustomerScreen() {
  const { t } = useTranslation()
  const { customerId = '' } = useParams({ strict: false })
  const channelName = useChannelName()
  const channels = useQuery(channelsQuery).data ?? []
  const [channel, setChannel] = useState('')
  const [only, setOnly] = useState<(typeof kinds)[number]>('all')
  const { data, error } = useQuery(customerQuery(customerId))
  if (error) return <EmptyState level={1} icon={<IconUserOff size={26} />} title={t('customers.unknown')} text={t('customers.unknownText')} />
  if (!data) return <Skeleton m="lg" h={120} />
  return (
    <div className={classes.screen}>
      <aside className={classes.side} aria-label={t('context.title')}>
        <CustomerCard customer={data} segment={null} level={1} />
        <CustomerFacts customer={data} segment={null} />
      </aside>
      <section className={classes.timeline} aria-label={t('customers.timeline')}>
        <div className={classes.filters}>
          <NativeSelect size="xs" aria-label={t('timeline.kinds')} value={only} onChange={(event) => setOnly(event.currentTarget.value as (typeof kinds)[number])} data={kinds.map((value) => ({ value, label: t(`timeline.only.${value}`) }))} />
          <NativeSelect size="xs" aria-label={t('work.channel')} value={channel} onChange={(event) => setChannel(event.currentTarget.value)} data={[{ value: '', label: t('work.allChannels') }, ...channels.map(({ name }) => ({ value: name, label: channelName(name) }))]} />
        </div>
        <CustomerTimeline key={`${customerId}${channel}`} customerId={customerId} name={data.name} only={only} channel={channel || null} />
      </section>
    </div>
  )
}
