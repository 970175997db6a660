import type { Segment } from '~/shared/api/contract'
import type { Pending } from '../composer/outbox'
import { Bubble } from './Bubble'
import { MailRow, type MailActs } from './mail/MailRow'
import { PendingBubble } from './PendingBubble'
import type { Row } from './rows'
import { Concern, Day, PageViews, UnreadMark } from './Separators'
import { SystemLine } from './SystemLine'

interface Props {
  row: Row
  segment: Segment | null
  onRetry?(pending: Pending): void
  onTakeBack?(pending: Pending): void
  /** What may be done with mails here. */
  mailActs?: MailActs
}

const NONE: MailActs = {}

export function RowView({ row, segment, onRetry, onTakeBack, mailActs = NONE }: Props) {
  switch (row.kind) {
    case 'day':
      return <Day at={row.at} />
    case 'concern':
      return <Concern conversationId={row.conversationId} />
    case 'unread':
      return <UnreadMark count={row.count} />
    case 'pages':
      return <PageViews entries={row.entries} />
    case 'mail':
      return <MailRow entry={row.entry} mail={row.mail} segment={segment} acts={mailActs} />
    case 'system':
      return <SystemLine entry={row.entry} />
    case 'bubble':
      return <Bubble entry={row.entry} first={row.first} last={row.last} segment={segment} />
    case 'pending':
      return <PendingBubble pending={row.pending} onRetry={() => onRetry?.(row.pending)} onTakeBack={() => onTakeBack?.(row.pending)} />
  }
}
