import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from '~/shared/api/contract'
import { customerQuery } from '~/shared/api/queries'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { ConcernFields } from './ConcernFields'
import classes from './ContextPane.module.css'
import { CustomerCard } from './CustomerCard'
import { CustomerFacts } from './CustomerFacts'
import { PagesSeen } from './PagesSeen'
import { WhyMe } from './WhyMe'

/** What is known beside the conversation: the concern itself, the customer, their other concerns, what they looked at. */
export function ContextPane({ view, children }: { view: ConversationView; children?: ReactNode }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(customerQuery(view.customer.id))
  return (
    <aside className={classes.pane} aria-label={t('context.title')}>
      {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : data ? <CustomerCard customer={data} segment={view.segment} /> : <Skeleton h={120} />}
      <ConcernFields key={view.id} view={view} />
      {children}
      {data && <CustomerFacts customer={data} segment={view.segment} here={view.id} />}
      <PagesSeen conversationId={view.id} />
      <WhyMe conversationId={view.id} />
    </aside>
  )
}
