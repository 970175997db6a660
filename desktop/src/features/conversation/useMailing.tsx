import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { ConversationView, Entry } from '~/shared/api/contract'
import { entriesQuery } from '~/shared/api/queries'
import { withTexts } from '~/shared/i18n/parts'
import type { Held } from '~/shared/live/entries'
import { useAction } from '~/shared/keys/actions'
import { useLatest } from './composer/insertion'
import { openMerge, openSplit } from '~/shared/work/dialogs'
import { sentMail } from './composer/sent'
import type { Composing } from './composer/useComposer'
import type { MailActs } from './timeline/mail/MailRow'

const ForwardDialog = lazy(() => withTexts('mail', import('./forward/ForwardDialog')))

/** What an agent can do with the mails of a conversation: take one back, write to another address, ask somebody outside about it. */
export function useMailing(view: ConversationView, composer: Composing) {
  const [asking, setAsking] = useState<{ about: Entry | null } | null>(null)
  const latest = useLatest(composer)
  const client = useQueryClient()
  useAction('split', () => {
    const said = client.getQueryData<Held>(entriesQuery(view.id).queryKey)?.items.findLast((entry) => entry.kind === 'message' && entry.author.kind === 'customer')
    if (said) openSplit(view, said)
  })
  useAction('forward', () => setAsking({ about: null }), view.mayReply)
  const acts = useMemo<MailActs>(
    () => ({
      ...(view.mayReply ? { onForward: (about: Entry) => setAsking({ about }) } : {}),
      onSplit: (entry) => openSplit(view, entry),
      onMerge: (into) => openMerge(view, into),
      onWriteElsewhere: async (mail) => {
        const { draftOf, filesOf, keptMail } = await import('./composer/mail/mailDraft')
        latest.current.restore(keptMail({ ...draftOf(mail, undefined), to: [], cc: [], bcc: [] }), filesOf(mail))
      },
      onWithdrawn: async ({ mail, text }, entry) => {
        const { draftOf, filesOf, keptMail } = await import('./composer/mail/mailDraft')
        latest.current.restore(mail ? keptMail(draftOf(mail, sentMail(entry.id))) : (text ?? ''), mail ? filesOf(mail) : [])
      },
    }),
    [view, latest],
  )
  const dialog = asking && (
    <Suspense>
      <ForwardDialog view={view} about={asking.about} onClose={() => setAsking(null)} />
    </Suspense>
  )
  return { acts, dialog }
}
