import { Badge, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Webhook, WebhookDelivery } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { useFormats } from '~/shared/i18n/formats'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import classes from '../Admin.module.css'

const colours = { WAITING: 'yellow', DELIVERED: 'green', GIVEN_UP: 'red' } as const

/** What was sent to a webhook and what became of it; sending it again. */
export function Deliveries({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  const log = useInfiniteQuery({
    queryKey: ['deliveries', hook.id], initialPageParam: '', refetchInterval: 5_000,
    queryFn: ({ pageParam }) => ok(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id: hook.id }, query: pageParam ? { cursor: pageParam } : {} } })), getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = log.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Stack gap="sm" mt="xl" component="section">
      <Title order={3}>{t('access.hooks.log')}</Title>
      {log.error && <ErrorNote error={log.error} onRetry={() => void log.refetch()} />}
      {log.data && items.length === 0 && <Text c="dimmed">{t('access.hooks.logNone')}</Text>}
      {items.length > 0 && <DeliveryTable hook={hook} items={items} />}
      {log.hasNextPage && (
        <Button variant="default" size="compact-sm" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      {hook.active && items.length > 0 && <AgainSince hook={hook} />}
    </Stack>
  )
}

function AgainSince({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [since, setSince] = useState('')
  const again = useMutation({
    mutationFn: () => ok(api.POST('/api/webhooks/{id}/again', { params: { path: { id: hook.id } }, body: { since: new Date(since).toISOString() } })),
    onSuccess: ({ count }) => tell(t('access.hooks.sinceDone', { count })),
    onError: (error) => tellProblem(problemText(problemOf(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries', hook.id] }),
  })
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (since) again.mutate()
  }
  return (
    <form onSubmit={go}>
      <Group align="end" gap="xs">
        <TextInput size="xs" type="datetime-local" label={t('access.hooks.sinceLabel')} value={since} onChange={(event) => setSince(event.currentTarget.value)} />
        <Button size="xs" variant="default" type="submit" loading={again.isPending}>
          {t('access.hooks.sinceGo')}
        </Button>
      </Group>
    </form>
  )
}

function DeliveryTable({ hook, items }: { hook: Webhook; items: WebhookDelivery[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: (item: WebhookDelivery) => ok(api.POST('/api/webhooks/{id}/deliveries/{delivery}/again', { params: { path: { id: hook.id, delivery: item.id } } })),
    onSuccess: () => tell(t('access.hooks.sentAgain')),
    onError: (error) => tellProblem(problemText(problemOf(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries', hook.id] }),
  })
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('access.hooks.log')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['at', 'type', 'result', 'answer'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`access.hooks.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" aria-label={t('access.hooks.again')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td className={classes.whole}>{formats.dateTime(item.occurredAt)}</Table.Td>
              <Table.Td>{item.type}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={colours[item.state]}>{t(`access.hooks.deliveryState.${item.state}`)}</Badge>
                <Text size="xs" c="dimmed">{t('access.hooks.attempts', { count: item.attempts })}</Text>
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {[item.status, item.excerpt.slice(0, 120)].filter(Boolean).join(' ')}
                {item.millis !== null && <Text size="xs" c="dimmed">{t('access.hooks.millis', { count: item.millis })}</Text>}
              </Table.Td>
              <Table.Td>
                {hook.active && (
                  <Button size="compact-xs" variant="default" aria-label={t('access.hooks.againOf', { type: item.type, at: formats.dateTime(item.occurredAt) })} onClick={() => again.mutate(item)}>
                    {t('access.hooks.again')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
