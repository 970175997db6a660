import { useInfiniteQuery } from '@tanstack/react-query'
import { IconTimeline } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/shared/api/client'
import { okEntries } from '~/shared/api/entries'
import { useSetting } from '~/shared/settings/settings'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { EntryList } from './EntryList'
import { RowView } from './RowView'
import { buildRows, type RowOptions } from './rows'

const PAGE = 60

/** The one timeline over all conversations and channels of a customer. */
export function CustomerTimeline({ customerId, name, only, channel }: { customerId: string; name: string; only: RowOptions['only']; channel: string | null }) {
  const { t } = useTranslation()
  const pageViews = useSetting('pageViews')
  const kind = { all: undefined, talk: 'message', notes: 'note', files: undefined }[only]
  const pages = useInfiniteQuery({
    queryKey: ['customer-entries', customerId, channel, kind ?? null],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { before: pageParam } : {}), ...(channel ? { channel } : {}), ...(kind ? { kind } : {}) }
      return okEntries(api.GET('/api/customers/{id}/entries', { params: { path: { id: customerId }, query } }))
    },
    initialPageParam: '', getNextPageParam: (page) => page.next ?? undefined, staleTime: 15_000,
  })
  const rows = useMemo(() => {
    const entries = (pages.data?.pages ?? []).flatMap((page) => page.items).reverse()
    return buildRows(entries, [], { unreadAfter: null, pageViews, only, concerns: true, more: pages.hasNextPage })
  }, [pages.data, pages.hasNextPage, pageViews, only])
  if (pages.isError) return <ErrorNote error={pages.error} onRetry={() => void pages.refetch()} />
  if (pages.data && rows.length === 0) return <EmptyState icon={<IconTimeline size={26} />} title={t('timeline.empty')} text={t('timeline.emptyText')} />
  return (
    <EntryList rows={rows} label={t('timeline.label', { customer: name })} hasOlder={pages.hasNextPage} loadOlder={() => pages.fetchNextPage()} render={(row) => <RowView row={row} segment={null} />} />
  )
}
