import type { FileRef } from '~/shared/api/contract'
import type { Mail, NewMail, Party, ReplyStart } from '~/shared/api/mail'
import { paragraphsHtml } from './words'

/** A mail that is being written. */
export interface MailDraft {
  subject: string
  to: Party[]
  cc: Party[]
  bcc: Party[]
  html: string
}

/** The server keeps no longer draft. */
export const LONGEST_DRAFT = 20_000

// A draft is one text to the server. That of a mail is JSON with this beginning, its words being HTML of the editor; any other text is taken for plain words.
const BEGINNING = '{"mail":'

export const keptMail = ({ subject, to, cc, bcc, html }: MailDraft) => JSON.stringify({ mail: { subject, to, cc, bcc, html } })

export function mailIn(draft: string, start: MailDraft): MailDraft {
  if (draft === '') return start
  const parsed = draft.startsWith(BEGINNING) ? parse(draft) : null
  return parsed ?? { ...start, html: paragraphsHtml(draft) }
}

function parse(draft: string): MailDraft | null {
  try {
    const { mail } = JSON.parse(draft) as { mail: Partial<MailDraft> }
    return { subject: mail.subject ?? '', to: mail.to ?? [], cc: mail.cc ?? [], bcc: mail.bcc ?? [], html: mail.html ?? '' }
  } catch {
    return null
  }
}

export const startOf = (start: ReplyStart, topic: string): MailDraft => ({
  subject: start.subject ?? (topic ? `Re: ${topic}` : ''), to: start.to ?? [], cc: start.cc ?? [], bcc: [], html: '',
})

const HOLLOW = /^(?:<p>(?:<br[^>]*>)?<\/p>)*$/
export const isHollow = (html: string) => HOLLOW.test(html)

/** Nothing was written that would be worth keeping. */
export const isUntouched = (mail: MailDraft, start: MailDraft) => isHollow(mail.html) && keptMail({ ...mail, html: '' }) === keptMail({ ...start, html: '' })

/** A mail that has not gone, to be written on. */
export const draftOfNew = ({ subject, to, cc, bcc, text, html }: NewMail): MailDraft => ({ subject, to, cc, bcc, html: html ?? paragraphsHtml(text) })

/** What was sent, to be written on; `sent` is what this desk still knows of it. */
export const draftOf = (mail: Mail, sent: NewMail | undefined): MailDraft => draftOfNew(sent ?? { ...mail, bcc: mail.bcc ?? [], html: undefined, fileIds: [] })

export const filesOf = (mail: Mail): FileRef[] => mail.files.map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes, caption: null }))
