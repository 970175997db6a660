import { Skeleton } from '@mantine/core'
import { IconMessageOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView, Id } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { conversationQuery } from '~/shared/api/queries'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { useCardOf } from '~/shared/work/cards'
import { Collision } from './Collision'
import { Composer } from './composer/Composer'
import { useComposer } from './composer/useComposer'
import classes from './ConversationPane.module.css'
import { ConversationHead, type Scope } from './ConversationHead'
import type { RowOptions } from './timeline/rows'
import { Timeline } from './timeline/Timeline'
import { useMailing } from './useMailing'
import { useSeen } from './useSeen'

const CustomerTimeline = lazy(() => import('./timeline/CustomerTimeline').then((module) => ({ default: module.CustomerTimeline })))
const WrapUpStrip = lazy(() => import('./wrapup/WrapUpStrip').then((module) => ({ default: module.WrapUpStrip })))

interface Props {
  conversationId: Id
  onContext(): void
  /** One pane at a time: offer the way back to the list. */
  single: boolean
  /** What stands between the head and the timeline. */
  above?: ReactNode
}

/** One conversation: head, timeline, and below it what the agent can do now. */
export function ConversationPane({ conversationId, onContext, single, above }: Props) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(conversationQuery(conversationId))
  if (error && !data) {
    if (problemOf(error).status === 404) return <EmptyState level={1} icon={<IconMessageOff size={26} />} title={t('conversation.unknown')} text={t('conversation.unknownText')} />
    return <ErrorNote error={error} onRetry={() => void refetch()} />
  }
  if (!data) return <Skeleton h={56} m="sm" />
  return <Opened view={data} onContext={onContext} single={single} above={above} />
}

function Opened({ view, onContext, single, above }: { view: ConversationView } & Omit<Props, 'conversationId'>) {
  const card = useCardOf(view.id)
  const [only, setOnly] = useState<RowOptions['only']>('all')
  const [scope, setScope] = useState<Scope>('here')
  const [visible, setVisible] = useState(0)
  const seen = useSeen(view.id, visible)
  const composer = useComposer(view, card, seen)
  const onVisible = useCallback((seq: number) => setVisible((before) => Math.max(before, seq)), [])
  const drop = useDrop(composer.attach)
  const mailing = useMailing(view, composer)
  return (
    <section className={classes.pane} aria-label={view.customer.name} {...drop.handlers} data-dragging={drop.over || undefined}>
      <ConversationHead view={view} card={card} only={only} setOnly={setOnly} scope={scope} setScope={setScope} onContext={onContext} single={single} />
      {above}
      {scope === 'here' ? (
        <Timeline view={view} only={only} onVisible={onVisible} onRetry={composer.retry} onTakeBack={composer.takeBack} mailActs={mailing.acts} />
      ) : (
        <Suspense>
          <CustomerTimeline customerId={view.customer.id} name={view.customer.name} only={only} channel={null} />
        </Suspense>
      )}
      <Collision conversationId={view.id} />
      <Suspense>{card?.status === 'wrapping-up' && <WrapUpStrip key={card.id} card={card} />}</Suspense>
      <Composer view={view} card={card} composer={composer} />
      {mailing.dialog}
    </section>
  )
}

/** Files may be dropped anywhere on the conversation. */
function useDrop(attach: (files: Iterable<File>) => void) {
  const [over, setOver] = useState(false)
  const carriesFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')
  const handlers = {
    onDragOver: (event: React.DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: React.DragEvent) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false),
    onDrop: (event: React.DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      attach(event.dataTransfer.files)
    },
  }
  return { over, handlers }
}
