import { Button, Skeleton } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { AsideLine } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { useAction } from '~/shared/keys/actions'
import { useNow } from '~/shared/time/ticker'
import { ChannelIcon } from '~/shared/ui/ChannelIcon'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import classes from './Aside.module.css'

const LOOK_AGAIN_MS = 20_000
const search = { list: 'set-aside' }

/** Everything that is set aside, newest first: seen by everybody, nobody's work. */
export function AsideList() {
  const { t } = useTranslation()
  const { conversationId } = useParams({ strict: false })
  const navigate = useNavigate()
  const list = useInfiniteQuery({
    queryKey: ['aside'], initialPageParam: '', queryFn: ({ pageParam }) => ok(api.GET('/api/conversations/set-aside', { params: { query: pageParam ? { cursor: pageParam } : {} } })), getNextPageParam: (page) => page.next ?? undefined, refetchInterval: LOOK_AGAIN_MS,
  })
  const lines = list.data?.pages.flatMap((page) => page.items) ?? []
  const at = lines.findIndex((line) => line.conversationId === conversationId)
  const move = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))]
    if (line) void navigate({ to: '/c/$conversationId', params: { conversationId: line.conversationId }, search })
  }
  useAction('list-next', () => move(at + 1), lines.length > 0)
  useAction('list-previous', () => move(at < 0 ? 0 : at - 1), lines.length > 0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')]
    links[links.indexOf(document.activeElement as HTMLElement) + step]?.focus()
  }
  if (list.error && !list.data) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
  if (list.isPending) return <Skeleton h={64} m="sm" role="status" aria-label={t('common.loading')} />
  if (lines.length === 0) return <EmptyState icon={<IconArchive size={26} />} title={t('aside.none')} text={t('aside.noneText')} />
  return (
    <div className={classes.scroll} onKeyDown={onKeyDown}>
      <ul className={classes.list} aria-label={t('work.set-aside')}>
        {lines.map((line) => (
          <Line key={line.conversationId} line={line} selected={line.conversationId === conversationId} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button m="sm" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  )
}

function Line({ line, selected }: { line: AsideLine; selected: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const now = useNow()
  return (
    <li className={classes.line} data-selected={selected || undefined}>
      <div className={classes.top}>
        <Link to="/c/$conversationId" params={{ conversationId: line.conversationId }} search={search} className={classes.name} aria-current={selected ? 'true' : undefined}>
          {line.customer.name}
        </Link>
        <time className={classes.time} dateTime={line.lastAt}>{formats.short(line.lastAt, now)}</time>
      </div>
      <p className={classes.topic}>{line.topic || line.excerpt || t('conversation.noTopic')}</p>
      <div className={classes.foot}>
        <ChannelIcon channel={line.channel} size={14} />
        <span className={classes.sender}>{line.sender ?? ''}</span>
        <span className={classes.reason} title={line.rule ?? undefined}>{worded(`aside.reasons.${line.reason}`, line.reason)}</span>
      </div>
    </li>
  )
}
