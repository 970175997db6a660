import { Button, Checkbox, Group, NativeSelect, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { AccessToken, Scope } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { OneTimeSecret } from '~/shared/ui/OneTimeSecret'
import { problemText } from '~/shared/ui/problemText'
import { SureButton } from '~/shared/ui/SureButton'
import { tell, tellProblem } from '~/shared/undo/undo'
import { problemOf } from '~/shared/api/problem'
import classes from './Personal.module.css'

const scopes: Scope[] = ['read', 'work', 'administer']
const spans = [30, 90, 180, 365]
const blank = { name: '', scopes: ['read'] as Scope[], days: 90 }

/** The access tokens that somebody makes for programs of theirs. */
export function OwnTokens() {
  const { t } = useTranslation()
  const tokens = useQuery({ queryKey: ['own-tokens'], queryFn: () => ok(api.GET('/api/me/tokens')) })
  return (
    <Paper component="section" withBorder p="md" className={classes.wide}>
      <Title order={2} mb="sm">
        {t('access.title')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{t('access.intro')}</Text>
        <TokenForm />
        {tokens.error && <ErrorNote error={tokens.error} onRetry={() => void tokens.refetch()} />}
        {tokens.data && tokens.data.length > 0 && <TokenTable items={tokens.data} />}
      </Stack>
    </Paper>
  )
}

function TokenForm() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [wanted, setWanted] = useState(blank)
  const [tried, setTried] = useState(false)
  const make = useMutation({
    mutationFn: () => ok(api.POST('/api/me/tokens', { body: { ...wanted, name: wanted.name.trim() } })),
    onSuccess: () => {
      setWanted(blank)
      setTried(false)
      return client.invalidateQueries({ queryKey: ['own-tokens'] })
    },
    onError: (error) => tellProblem(problemText(problemOf(error))),
  })
  const go = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wanted.name.trim() && wanted.scopes.length > 0) make.mutate()
  }
  if (make.data) return <OneTimeSecret title={t('access.shown')} text={t('access.shownText')} secret={make.data.token} onSeen={() => make.reset()} />
  return (
    <form onSubmit={go} noValidate>
      <Stack gap="sm">
        <Group align="start" gap="sm">
          <TextInput label={t('access.name')} placeholder={t('access.namePlace')} value={wanted.name} maxLength={100} onChange={(event) => setWanted({ ...wanted, name: event.currentTarget.value })} error={tried && !wanted.name.trim() && t('access.nameNeeded')} />
          <NativeSelect label={t('access.days')} value={wanted.days} onChange={(event) => setWanted({ ...wanted, days: Number(event.currentTarget.value) })} data={spans.map((count) => ({ value: String(count), label: t('access.dayCount', { count }) }))} />
        </Group>
        <Checkbox.Group label={t('access.scopes')} value={wanted.scopes} onChange={(chosen) => setWanted({ ...wanted, scopes: chosen as Scope[] })} error={tried && wanted.scopes.length === 0 && t('access.scopeNeeded')}>
          <Group gap="lg" mt={4}>
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`access.scope.${scope}`)} description={t(`access.scopeHint.${scope}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button type="submit" variant="default" style={{ alignSelf: 'start' }} loading={make.isPending}>
          {t('access.make')}
        </Button>
      </Stack>
    </form>
  )
}

function TokenTable({ items }: { items: AccessToken[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: (token: AccessToken) => ok(api.DELETE('/api/me/tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: (_, token) => tell(t('access.revoked', { name: token.name })),
    onError: (error) => tellProblem(problemText(problemOf(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-tokens'] }),
  })
  return (
    <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('access.title')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['token', 'allowed', 'used', 'ends'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`access.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" aria-label={t('access.revoke')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((token) => (
            <Table.Tr key={token.id}>
              <Table.Th scope="row">
                {token.name} <Text span size="xs" c="dimmed" ff="monospace">{token.hint}…</Text>
              </Table.Th>
              <Table.Td>{token.scopes.map((scope) => t(`access.scope.${scope}`)).join(', ')}</Table.Td>
              <Table.Td>{token.lastUsedOn ? formats.date(token.lastUsedOn) : t('access.never')}</Table.Td>
              <Table.Td>{Date.parse(token.expiresAt) < Date.now() ? t('access.ended') : formats.date(token.expiresAt)}</Table.Td>
              <Table.Td>
                <SureButton size="compact-xs" text={t('access.revoke')} sure={t('access.sure')} label={t('access.revokeOf', { name: token.name })} onSure={() => revoke.mutate(token)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
