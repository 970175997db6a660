import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import { useCommands, type Command } from '~/shared/keys/actions'
import { actionIds, keyGroups, type ActionId } from '~/shared/keys/catalogue'
import { useKeymap } from '~/shared/keys/useKeymap'
import { worded } from '~/shared/i18n/worded'
import { useFormats } from '~/shared/i18n/formats'
import { serverNow } from '~/shared/time/clock'
import { useMyWork } from '~/shared/work/cards'
import { openArticle } from '~/shared/work/dialogs'
import { matches } from '~/shared/text/matches'

export interface PaletteItem {
  id: string
  group: 'mine' | 'customers' | 'conversations' | 'tasks' | 'articles' | 'actions' | 'status' | 'settings'
  title: string
  detail?: string
  binding?: string
  run(): void
}

const ENOUGH = 60
const SHORTEST_SEARCH = 2
const isAction = (id: string): id is ActionId => (actionIds as string[]).includes(id)
/** What one is likely to look for first: what can be done with the open conversation. */
const likely: string[] = [...keyGroups.conversation, ...keyGroups.everywhere, ...keyGroups.list, ...keyGroups.go]

export function usePaletteItems(query: string): { items: PaletteItem[]; searching: boolean } {
  const actions = useActions()
  const mine = useMine()
  const { hits, searching } = useHits(query)
  const items = useMemo(() => {
    const words = (item: PaletteItem) => matches(`${item.title} ${item.detail ?? ''}`, query)
    const shown = query.trim() ? [...mine.filter(words), ...hits, ...actions.filter(words)] : [...actions, ...mine]
    return shown.slice(0, ENOUGH)
  }, [query, mine, hits, actions])
  return { items, searching }
}

function useActions(): PaletteItem[] {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const commands = useCommands((state) => state.commands)
  return useMemo(() => {
    const latest = new Map<string, Command>(commands.map((command) => [command.id, command]))
    const items = [...latest.values()].filter((command) => command.id !== 'palette').map((command): PaletteItem => {
      const title = command.title ?? (isAction(command.id) ? t(`keys.actions.${command.id}`) : command.id)
      const group = command.group === 'status' || command.group === 'settings' ? command.group : 'actions'
      return { id: `do-${command.id}`, group, title, run: command.run, ...(isAction(command.id) ? { binding: keymap[command.id] } : {}) }
    })
    const order = { actions: 0, status: 1, settings: 2 } as Record<string, number>
    const rank = (item: PaletteItem) => likely.indexOf(item.id.slice('do-'.length))
    return items.sort((a, b) => order[a.group]! - order[b.group]! || rank(a) - rank(b))
  }, [commands, keymap, t])
}

function useMine(): PaletteItem[] {
  const navigate = useNavigate()
  const work = useMyWork()
  return useMemo(
    () => work.map((card) => ({
      id: `mine-${card.id}`, group: 'mine', title: card.customer.name, detail: card.topic || (card.lastMessage?.text ?? ''),
      run: () => void navigate({ to: '/c/$conversationId', params: { conversationId: card.conversationId }, search: {} }),
    })),
    [work, navigate],
  )
}

function useHits(query: string) {
  const navigate = useNavigate()
  const formats = useFormats()
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(query.trim(), 120)
  const wanted = settled.length >= SHORTEST_SEARCH
  const { data, isFetching } = useQuery({
    queryKey: ['search', settled], queryFn: ({ signal }) => ok(api.GET('/api/search', { params: { query: { q: settled } }, signal })),
    enabled: wanted, staleTime: 20_000, placeholderData: keepPreviousData,
  })
  const hits = useMemo((): PaletteItem[] => {
    if (!data || !wanted) return []
    const customers = data.customers.map((hit): PaletteItem => ({
      id: `customer-${hit.id}`, group: 'customers', title: hit.name,
      run: () => void navigate({ to: '/customers/$customerId', params: { customerId: hit.id } }),
    }))
    const conversations = data.conversations.map((hit): PaletteItem => ({
      id: `conversation-${hit.id}`, group: 'conversations', title: hit.topic || (hit.excerpt ?? '') || t('conversation.noTopic'), detail: `${hit.customer.name} · ${formats.short(hit.lastAt, serverNow())}`,
      run: () => void navigate({ to: '/c/$conversationId', params: { conversationId: hit.id }, search: {} }),
    }))
    const tasks = data.tasks.map((hit): PaletteItem => ({
      id: `task-${hit.id}`, group: 'tasks', title: hit.title, detail: [worded(`palette.taskStates.${hit.state}`, hit.state), hit.for, hit.customer.name].join(' · '),
      run: () => void navigate({ to: '/c/$conversationId', params: { conversationId: hit.conversationId }, search: {} }),
    }))
    const articles = data.articles.map((hit): PaletteItem => ({ id: `article-${hit.id}`, group: 'articles', title: hit.title, detail: hit.excerpt, run: () => openArticle(hit.id) }))
    return [...customers, ...conversations, ...tasks, ...articles]
  }, [data, wanted, navigate, formats, t])
  return { hits, searching: isFetching }
}
