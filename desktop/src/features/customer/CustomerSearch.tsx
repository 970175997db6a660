import { Button, Loader, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'

/** Finds customers by name or address. */
export function CustomerSearch() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const [query] = useDebouncedValue(typed.trim(), 150)
  useEffect(() => void navigate({ to: '/customers', search: query ? { q: query } : {}, replace: true }), [query, navigate])
  const found = useInfiniteQuery({
    queryKey: ['customers', query], initialPageParam: '',
    queryFn: ({ pageParam }) => ok(api.GET('/api/customers', { params: { query: { query, ...(pageParam ? { cursor: Number(pageParam) } : {}) } } })),
    getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData,
  })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('customers.title')} intro={t('customers.intro')}>
      <TextInput size="md" maw={520} mb="md" autoFocus leftSection={found.isFetching ? <Loader size={16} /> : <IconSearch size={18} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} label={t('customers.search')} />
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && items.length === 0 && <EmptyState icon={<IconAddressBook size={26} />} title={t('customers.none')} text={t('customers.noneText')} />}
      {items.length > 0 && (
        <Table bg="var(--surface)" withTableBorder highlightOnHover maw={820}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('customers.name')}</Table.Th>
              <Table.Th scope="col">{t('customers.proof')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((hit) => (
              <Table.Tr key={hit.id}>
                <Table.Td>
                  <Link to="/customers/$customerId" params={{ customerId: hit.id }}>
                    {hit.name}
                  </Link>
                </Table.Td>
                <Table.Td>{hit.anonymous ? t('context.unverified') : t('context.verified')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {found.hasNextPage && (
        <Button mt="sm" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  )
}
