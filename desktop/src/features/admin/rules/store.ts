import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, etagOf, ok } from '~/shared/api/client'
import { problemOf, type Problem } from '~/shared/api/problem'
import { tell } from '~/shared/undo/undo'
import type { Publication } from './ReasonDialog'
import type { DraftView, RuleBook } from './types'
import { useWords } from './words'

export const languageQuery = queryOptions({ queryKey: ['rules', 'language'], queryFn: () => ok(api.GET('/api/rules/language')), staleTime: Infinity })
export const draftQuery = queryOptions({ queryKey: ['rules', 'draft'], queryFn: () => ok(api.GET('/api/rules/draft')), staleTime: Infinity, refetchOnMount: 'always' })
export const failingQuery = queryOptions({ queryKey: ['rules', 'failing'], queryFn: () => ok(api.GET('/api/rules/failing')), staleTime: 30_000 })

/** What an automatic answer may be made of; what is one's own is not for the team. */
export const teamTemplatesQuery = queryOptions({
  queryKey: ['rules', 'templates'], queryFn: async () => (await ok(api.GET('/api/templates'))).filter((template) => !template.personal), staleTime: 30_000,
})

/** The draft as it stands on the server, and what this administrator has changed since. */
export function useDraft() {
  const { w } = useWords()
  const client = useQueryClient()
  const loaded = useQuery(draftQuery)
  const [mine, setMine] = useState<RuleBook | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const take = (draft: DraftView) => {
    client.setQueryData(draftQuery.queryKey, draft)
    setMine(null)
    setProblem(null)
  }
  const trying = async <T,>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act()
    } catch (error) {
      setProblem(problemOf(error))
      return undefined
    }
  }
  const based = { header: { 'If-Match': etagOf(loaded.data?.version ?? 0) } }
  return {
    loaded, problem, unsaved: mine !== null,
    book: mine ?? loaded.data?.book ?? { rules: [], tests: [] },
    change: (book: RuleBook) => setMine(book),
    reload: async () => {
      setMine(null)
      setProblem(null)
      await loaded.refetch()
    },
    save: () =>
      trying(async () => {
        if (mine === null) return
        take(await ok(api.PUT('/api/rules/draft', { params: based, body: mine })))
        tell(w('saved'))
      }),
    publish: (publication: Publication) =>
      trying(async () => {
        const version = await ok(api.POST('/api/rules/draft/publish', { params: based, body: publication }))
        tell(w('published', { number: version.number }))
        await client.invalidateQueries({ queryKey: ['rules'] })
        return version
      }),
  }
}
export type DraftStore = ReturnType<typeof useDraft>
