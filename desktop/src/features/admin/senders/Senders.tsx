import { Badge, Button, Skeleton, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBan } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { KnownSender } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import { decide, doing, forget } from '~/shared/work/asideActs'
import classes from '../Admin.module.css'

/** Senders who are blocked, or whose mail is always taken. */
export function Senders() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query.trim(), 250)
  const senders = useQuery({ queryKey: ['senders', settled], queryFn: () => ok(api.GET('/api/senders', { params: { query: { query: settled } } })) })
  const items = senders.data ?? []
  return (
    <Page title={t('admin.parts.senders')} intro={t('admin.about.senders')}>
      <BlockForm />
      <div className={classes.filters} role="search">
        <TextInput size="xs" type="search" label={t('aside.find')} value={query} maxLength={254} onChange={(event) => setQuery(event.currentTarget.value)} />
      </div>
      {senders.error && <ErrorNote error={senders.error} onRetry={() => void senders.refetch()} />}
      {senders.isPending && <Skeleton h={120} />}
      {senders.data && items.length === 0 && <EmptyState icon={<IconBan size={26} />} title={t(settled ? 'aside.noSenderFits' : 'aside.noSenders')} text={settled ? undefined : t('aside.noSendersText')} />}
      {items.length > 0 && <SenderTable items={items} />}
    </Page>
  )
}

function BlockForm() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [wanted, setWanted] = useState({ sender: '', reason: '' })
  const go = (event: FormEvent) => {
    event.preventDefault()
    const sender = wanted.sender.trim()
    if (!sender) return
    void doing(client, undefined, () => decide(sender, 'blocked', wanted.reason.trim()).then(() => setWanted({ sender: '', reason: '' })), t('aside.didBlock', { sender }), () => forget(sender))
  }
  return (
    <form className={classes.filters} onSubmit={go}>
      <TextInput size="xs" label={t('aside.sender')} placeholder="@example.com" value={wanted.sender} maxLength={254} onChange={(event) => setWanted({ ...wanted, sender: event.currentTarget.value })} />
      <TextInput size="xs" label={t('aside.reason')} value={wanted.reason} maxLength={200} onChange={(event) => setWanted({ ...wanted, reason: event.currentTarget.value })} />
      <Button size="xs" type="submit" style={{ alignSelf: 'end' }}>
        {t('aside.block')}
      </Button>
    </form>
  )
}

function SenderTable({ items }: { items: KnownSender[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const free = (known: KnownSender) =>
    void doing(client, undefined, () => forget(known.sender), t('aside.didForget', { sender: known.sender }), () => decide(known.sender, known.standing, known.reason))
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.parts.senders')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['sender', 'standing', 'reason', 'by', 'at'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`aside.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" aria-label={t('aside.undo')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((known) => (
            <Table.Tr key={known.sender}>
              <Table.Th scope="row">{known.sender}</Table.Th>
              <Table.Td>
                <Badge variant="light" color={known.standing === 'blocked' ? 'red' : 'green'}>{t(`aside.standings.${known.standing}`)}</Badge>
              </Table.Td>
              <Table.Td>{known.reason}</Table.Td>
              <Table.Td>{known.by.name}</Table.Td>
              <Table.Td className={classes.whole}>{formats.dateTime(known.at)}</Table.Td>
              <Table.Td>
                <Button size="compact-xs" variant="default" aria-label={t('aside.forgetOf', { sender: known.sender })} onClick={() => free(known)}>
                  {t(`aside.forget.${known.standing}`)}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
