import { Button, Skeleton, Table, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { AuditEntry } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import classes from '../Admin.module.css'
import { plain } from '../editor/Conflict'
import { theirChanges } from '../editor/changes'

const blank = { actor: '', action: '', subject: '', from: '', to: '' }

/** Who changed what, when and from where; never what customers said. */
export function AuditLog() {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(blank)
  const [settled] = useDebouncedValue(filter, 250)
  const log = useInfiniteQuery({
    queryKey: ['audit', settled], initialPageParam: '', queryFn: ({ pageParam }) => ok(api.GET('/api/audit', { params: { query: { ...query(settled), ...(pageParam ? { cursor: Number(pageParam) } : {}) } } })), getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = log.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('admin.parts.audit')} intro={t('admin.about.audit')}>
      <div className={classes.filters} role="search">
        {(Object.keys(blank) as (keyof typeof blank)[]).map((field) => (
          <TextInput key={field} size="xs" type={field === 'from' || field === 'to' ? 'date' : 'text'} label={t(`admin.audit.${field}`)} value={filter[field]} onChange={(event) => setFilter({ ...filter, [field]: event.currentTarget.value })} />
        ))}
      </div>
      {log.error && <ErrorNote error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Skeleton h={240} />}
      {log.data && items.length === 0 && <EmptyState icon={<IconHistory size={26} />} title={t('admin.audit.none')} text={t('admin.audit.noneText')} />}
      {items.length > 0 && <Lines items={items} />}
      {log.hasNextPage && (
        <Button mt="sm" variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  )
}

/** Days are asked for as whole days in the administrator's own time. */
function query({ from, to, ...words }: typeof blank) {
  const typed = Object.fromEntries(Object.entries(words).filter(([, value]) => value.trim() !== ''))
  return { ...typed, ...(from ? { from: new Date(`${from}T00:00:00`).toISOString() } : {}), ...(to ? { to: new Date(`${to}T23:59:59.999`).toISOString() } : {}) }
}

function Lines({ items }: { items: AuditEntry[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.parts.audit')}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['at', 'actor', 'action', 'subject', 'address'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`admin.audit.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.id}>
              <Table.Td className={classes.whole}>{formats.dateTime(item.at)}</Table.Td>
              <Table.Td className={classes.whole}>{item.actor.name}</Table.Td>
              <Table.Td>
                {worded(`admin.actions.${told(item, item.action).replaceAll('.', '-')}`, item.action)}
                <Difference before={item.before} after={item.after} />
              </Table.Td>
              <Table.Td className={classes.whole} title={item.subject}>{subjectOf(item)}</Table.Td>
              <Table.Td className={classes.whole}>{item.from ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** A web site is an account of a channel; here people tell it from the account of a user. */
const told = (item: AuditEntry, word: string) => ('channel' in stateOf(item) || item.action === 'account.retired' ? word.replace(/^account/, 'site') : word)

/** What it was done to: its name where the change tells one, else the end of the id, which tells two apart; the whole stands in the tip. */
function subjectOf(item: AuditEntry) {
  const [kind = '', id = ''] = item.subject.split('/')
  const { displayName, publicName, name, sender } = stateOf(item)
  const named = [displayName, publicName, name, sender].find((value) => typeof value === 'string' && value !== '')
  return `${worded(`admin.subjects.${told(item, kind)}`, kind)} ${(named as string | undefined) ?? id.slice(-6)}`
}

const stateOf = (item: AuditEntry): Record<string, unknown> => ({ ...objectOf(item.before), ...objectOf(item.after) })

const objectOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {})

function Difference({ before, after }: { before: unknown; after: unknown }) {
  const changes = theirChanges(objectOf(before), objectOf(after), {})
  if (changes.length === 0) return null
  return (
    <ul className={classes.difference}>
      {changes.map((change) => (
        <li key={change.field}>
          {worded(`admin.fields.${change.field}`, change.field)}: {plain(change.base)} → {plain(change.theirs)}
        </li>
      ))}
    </ul>
  )
}
