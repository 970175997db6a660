import { Badge, Button, Group, Skeleton, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '~/shared/api/client'
import { useFormats } from '~/shared/i18n/formats'
import { tell } from '~/shared/undo/undo'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { ReasonDialog, type Publication } from './ReasonDialog'
import classes from './Rules.module.css'
import type { DraftStore } from './store'
import { compare, type Version } from './types'
import { useWords } from './words'

const PAGE = 100

/** What was published, by whom and why; each against the version before it, and the way back. */
export function HistoryView({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const client = useQueryClient()
  const [going, setGoing] = useState<number | null>(null)
  const history = useInfiniteQuery({
    queryKey: ['rules', 'versions'], initialPageParam: 9_000_000_000_000_000,
    queryFn: ({ pageParam }) => ok(api.GET('/api/rules/versions', { params: { query: { before: pageParam } } })),
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.number),
  })
  const restore = async (publication: Publication) => {
    const version = await ok(api.POST('/api/rules/versions/{number}/restore', { params: { path: { number: going! } }, body: publication }))
    tell(w('published', { number: version.number }))
    setGoing(null)
    await client.invalidateQueries({ queryKey: ['rules'] })
  }
  const versions = history.data?.pages.flat() ?? []
  return (
    <>
      {history.error && <ErrorNote error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton h={160} />}
      <ol className={classes.versions}>
        {versions.map((version, index) => (
          <Entry key={version.number} version={version} holds={index === 0} draft={draft} onRestore={() => setGoing(version.number)} />
        ))}
      </ol>
      {history.hasNextPage && <Button variant="default" onClick={() => void history.fetchNextPage()}>{w('more')}</Button>}
      {going !== null && <ReasonDialog title={w('restoreTitle', { number: going })} act={w('restore', { number: going })} onAct={restore} onClose={() => setGoing(null)} />}
    </>
  )
}

function Entry({ version, holds, draft, onRestore }: { version: Version; holds: boolean; draft: DraftStore; onRestore(): void }) {
  const { w } = useWords()
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.version}>
      <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)} className={classes.line}>
        <b>{w('version', { number: version.number })}</b>
        {holds && <Badge variant="default" className={classes.good!} ml={8}>{w('holds')}</Badge>}
        {version.restored && <Badge variant="default" ml={8}>{w('restored', { number: version.restored })}</Badge>}
        <span>{version.number === 1 ? w('standing') : version.reason}</span>
        <span className={classes.hint}>
          {formats.dateTime(version.publishedAt)} · {w('by', { author: version.author })} · {w('rulesCount', { count: version.rules })}
        </span>
      </UnstyledButton>
      {open && <Details number={version.number} draft={draft} />}
      {!holds && <Button size="compact-sm" variant="default" onClick={onRestore}>{w('restore', { number: version.number })}</Button>}
    </li>
  )
}

function Details({ number, draft }: { number: number; draft: DraftStore }) {
  const { w } = useWords()
  const read = (wanted: number) => ({ queryKey: ['rules', 'version', wanted], queryFn: () => ok(api.GET('/api/rules/versions/{number}', { params: { path: { number: wanted } } })), staleTime: Infinity, enabled: wanted > 0 })
  const now = useQuery(read(number)).data?.book
  const earlier = useQuery(read(number - 1)).data?.book
  if (!now) return <Skeleton h={40} />
  const { changes, reordered } = compare(earlier ?? { rules: [], tests: [] }, now)
  return (
    <div className={classes.details}>
      <b>{w('changes')}</b>
      {changes.length === 0 && !reordered && <p>{w('noChanges')}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.how + change.name}>
            {w(change.how)}: <b>{change.name}</b>
            {change.how !== 'removed' && <code>{now.rules.find((rule) => rule.name === change.name)?.when || w('always')}</code>}
            {change.how === 'changed' && <del>{earlier?.rules.find((rule) => rule.name === change.name)?.when || w('always')}</del>}
          </li>
        ))}
        {reordered && <li>{w('order2')}</li>}
      </ul>
      <Group>
        <Button size="compact-sm" variant="subtle" onClick={() => draft.change(now)}>{w('takeDraft')}</Button>
      </Group>
    </div>
  )
}
