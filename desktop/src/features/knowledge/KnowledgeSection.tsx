import { CloseButton, Loader, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { ArticleHit, ConversationView, Id } from '~/shared/api/contract'
import { entriesQuery } from '~/shared/api/queries'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import { announce } from '~/shared/ui/announce'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { ArticleReader } from './ArticleReader'
import { firstWords } from './firstWords'
import classes from './Knowledge.module.css'

const SUGGESTED = 3

/** Articles beside the conversation: what may fit, search as one types, and the article itself. */
export function KnowledgeSection({ view }: { view: ConversationView }) {
  const { k } = useKnowledgeWords()
  const [open, setOpen] = useState<Id | null>(null)
  const [typed, setTyped] = useState('')
  return (
    <section className={classes.section} aria-label={k('title')}>
      <h2>{k('title')}</h2>
      {open ? (
        <ArticleReader key={open} id={open} onBack={() => setOpen(null)} />
      ) : (
        <>
          <Search typed={typed} setTyped={setTyped} onOpen={setOpen} />
          {typed.trim() === '' && <Suggestions view={view} onOpen={setOpen} />}
        </>
      )}
    </section>
  )
}

function Search({ typed, setTyped, onOpen }: { typed: string; setTyped(text: string): void; onOpen(id: Id): void }) {
  const { t } = useTranslation()
  const { k, found } = useKnowledgeWords()
  const [query] = useDebouncedValue(typed.trim(), 120)
  const wanted = query !== '' && typed.trim() !== ''
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['article-hits', query], queryFn: ({ signal }) => ok(api.GET('/api/articles', { params: { query: { q: query } }, signal })), enabled: wanted, placeholderData: keepPreviousData, staleTime: 20_000,
  })
  const count = wanted && !isFetching ? data?.length : undefined
  useEffect(() => {
    if (count !== undefined) announce(found(count))
  }, [count, query])
  return (
    <>
      <TextInput size="xs" type="search" value={typed} maxLength={100} aria-label={k('search')} placeholder={k('search')} leftSection={isFetching ? <Loader size={12} /> : <IconSearch size={14} aria-hidden />}
        rightSection={typed && <CloseButton size="xs" aria-label={t('common.cancel')} onClick={() => setTyped('')} />} onChange={(event) => setTyped(event.currentTarget.value)} />
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {wanted && data && (data.length > 0 ? <Hits hits={data} onOpen={onOpen} /> : <p className={classes.none}>{k('nothing')}</p>)}
    </>
  )
}

/** By the first words of the customer, as if somebody had searched for each of them. */
function Suggestions({ view, onOpen }: { view: ConversationView; onOpen(id: Id): void }) {
  const { k } = useKnowledgeWords()
  const entries = useQuery(entriesQuery(view.id)).data?.items
  const words = firstWords(view.topic, entries ?? [])
  const language = view.segment?.language
  const { data } = useQuery({
    queryKey: ['article-suggestions', words, language], enabled: words !== '' && entries !== undefined, staleTime: 5 * 60_000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ok(api.GET('/api/articles', { params: { query: { q: words, match: 'any' as const, ...(language ? { language } : {}) } }, signal })),
  })
  if (words === '' || !data?.length) return null
  return (
    <>
      <h3 className={classes.suggested}>{k('suggested')}</h3>
      <Hits hits={data.filter((hit) => hit.state === 'published').slice(0, SUGGESTED)} onOpen={onOpen} />
    </>
  )
}

function Hits({ hits, onOpen }: { hits: ArticleHit[]; onOpen(id: Id): void }) {
  const { k } = useKnowledgeWords()
  return (
    <ul className={classes.hits}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <UnstyledButton className={classes.hit} onClick={() => onOpen(hit.id)}>
            <b lang={hit.language}>{hit.title}</b>
            {(hit.state === 'outdated' || hit.flagged) && <em>{k(hit.state === 'outdated' ? 'outdated' : 'flaggedSign')}</em>}
            <span lang={hit.language}>{hit.excerpt}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
