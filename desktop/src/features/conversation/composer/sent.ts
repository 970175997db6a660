import type { Entry, Id } from '~/shared/api/contract'
import type { NewMail } from '~/shared/api/mail'
import type { Pending } from './outbox'

const MOST = 20
const sent = new Map<Id, NewMail>()

/** What this desk has just sent, as it was written: taken back, it stands in the field again with all its formatting. */
export function rememberSent({ content }: Pending, entry: Entry) {
  if (!('mail' in content)) return
  sent.set(entry.id, content.mail)
  if (sent.size > MOST) sent.delete(sent.keys().next().value!)
}

export const sentMail = (entryId: Id) => sent.get(entryId)
