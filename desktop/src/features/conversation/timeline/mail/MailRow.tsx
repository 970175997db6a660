import { lazy, memo, Suspense } from 'react'
import type { Entry, EntryBody, Id, Segment } from '~/shared/api/contract'
import type { Mail } from '~/shared/api/mail'
import { withTexts } from '~/shared/i18n/parts'
import { Words } from '../Content'

const MailCard = lazy(() => withTexts('mail', import('./MailCard')))

export interface MailActs {
  onForward?(entry: Entry): void
  onSplit?(entry: Entry): void
  onMerge?(into: Id): void
  onWriteElsewhere?(mail: Mail): void | Promise<void>
  onWithdrawn?(body: NonNullable<EntryBody['withdrawn']>, entry: Entry): void | Promise<void>
}

/** A mail of the timeline. What draws it is fetched with the first one; until then its words stand alone. */
export const MailRow = memo(function MailRow({ entry, mail, segment, acts }: { entry: Entry; mail: Mail; segment: Segment | null; acts: MailActs }) {
  return (
    <Suspense fallback={<Words text={`${mail.subject}\n\n${mail.text.slice(0, 2000)}`} />}>
      <MailCard entry={entry} mail={mail} segment={segment} {...acts} />
    </Suspense>
  )
})
