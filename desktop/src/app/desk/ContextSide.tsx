import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useDeferredValue } from 'react'
import { ContextPane } from '~/features/customer/ContextPane'
import { conversationQuery } from '~/shared/api/queries'
import { learnPart } from '~/shared/i18n/parts'

const KnowledgeSection = lazy(() => import('~/features/knowledge/KnowledgeSection').then((module) => ({ default: module.KnowledgeSection })))
const TasksSection = lazy(() => Promise.all([import('~/features/tasks/TasksSection'), learnPart('tasks')]).then(([module]) => ({ default: module.TasksSection })))
const ContextDrawer = lazy(() => import('./ContextDrawer').then((module) => ({ default: module.ContextDrawer })))

/** The context pane beside the conversation, or in a drawer where there is no room. */
export function ContextSide({ conversationId, drawer, open, onClose }: { conversationId: string; drawer: boolean; open: boolean; onClose(): void }) {
  // The conversation is drawn first, what is known beside it a moment later.
  const view = useDeferredValue(useQuery(conversationQuery(conversationId)).data)
  if (view?.id !== conversationId || !open) return null
  const pane = (
    <ContextPane key={view.customer.id} view={view}>
      <Suspense fallback={null}>
        <TasksSection key={`tasks-${view.id}`} view={view} />
        <KnowledgeSection key={view.id} view={view} />
      </Suspense>
    </ContextPane>
  )
  if (!drawer) return pane
  return (
    <Suspense fallback={null}>
      <ContextDrawer open={open} onClose={onClose}>
        {pane}
      </ContextDrawer>
    </Suspense>
  )
}
