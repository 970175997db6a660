import { Button, Skeleton, Table, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { OwnedToken } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { useFormats } from '~/shared/i18n/formats'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import { problemText } from '~/shared/ui/problemText'
import { SureButton } from '~/shared/ui/SureButton'
import { tell, tellProblem } from '~/shared/undo/undo'
import classes from '../Admin.module.css'

/** Everybody's access tokens: seen and revoked here, made by their owners. */
export function AccessTokens() {
  const { t } = useTranslation()
  const tokens = useInfiniteQuery({
    queryKey: ['access-tokens'], initialPageParam: '', queryFn: ({ pageParam }) => ok(api.GET('/api/access-tokens', { params: { query: pageParam ? { cursor: Number(pageParam) } : {} } })), getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = tokens.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('admin.parts.tokens')} intro={t('admin.about.tokens')}>
      {tokens.error && <ErrorNote error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.isPending && <Skeleton h={160} />}
      {tokens.data && items.length === 0 && <EmptyState icon={<IconKey size={26} />} title={t('access.none')} text={t('access.noneText')} />}
      {items.length > 0 && <TokenTable items={items} />}
      {tokens.hasNextPage && (
        <Button mt="sm" variant="default" loading={tokens.isFetchingNextPage} onClick={() => void tokens.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  )
}

function TokenTable({ items }: { items: OwnedToken[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: ({ token }: OwnedToken) => ok(api.DELETE('/api/access-tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: (_, { token }) => tell(t('access.revoked', { name: token.name })),
    onError: (error) => tellProblem(problemText(problemOf(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['access-tokens'] }),
  })
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.parts.tokens')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['token', 'owner', 'allowed', 'made', 'used', 'ends'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`access.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" aria-label={t('access.revoke')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ token, owner }) => (
            <Table.Tr key={token.id}>
              <Table.Th scope="row">
                {token.name} <Text span size="xs" c="dimmed" ff="monospace">{token.hint}…</Text>
              </Table.Th>
              <Table.Td>{owner.name}</Table.Td>
              <Table.Td>{token.scopes.map((scope) => t(`access.scope.${scope}`)).join(', ')}</Table.Td>
              <Table.Td>{formats.date(token.madeAt)}</Table.Td>
              <Table.Td>{token.lastUsedOn ? formats.date(token.lastUsedOn) : t('access.never')}</Table.Td>
              <Table.Td>{Date.parse(token.expiresAt) < Date.now() ? t('access.ended') : formats.date(token.expiresAt)}</Table.Td>
              <Table.Td>
                <SureButton size="compact-xs" text={t('access.revoke')} sure={t('access.sure')} label={t('access.revokeOf', { name: token.name })} onSure={() => revoke.mutate({ token, owner })} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
