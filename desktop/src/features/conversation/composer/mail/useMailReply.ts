import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useMemo, useRef, useState } from 'react'
import type { ConversationView } from '~/shared/api/contract'
import type { NewMail, Party } from '~/shared/api/mail'
import { problemOf } from '~/shared/api/problem'
import { replyStart } from '../../mailCalls'
import type { Composing } from '../useComposer'
import { isHollow, isUntouched, keptMail, LONGEST_DRAFT, mailIn, startOf, type MailDraft } from './mailDraft'
import { joined, readParties } from './parties'
import { isPlain, plainText, speaksOfFile } from './words'

export const MOST_RECIPIENTS = 20
export const MOST_FILES = 20
const LINES = ['to', 'cc', 'bcc'] as const
export type Line = (typeof LINES)[number]

/** Why a mail cannot go yet; the words for it are in the texts. */
export type Obstacle = 'needsRecipient' | 'notAnAddress' | 'tooMany' | 'tooManyFiles' | 'sendFirst' | 'tooLong' | null

export type MailReply = ReturnType<typeof useMailReply>

/** Everything about the mail that is being written in this conversation; its draft is the truth. */
export function useMailReply(view: ConversationView, { draft, files, sendMail }: Composing) {
  const { data, isPending, error } = useQuery({ queryKey: ['reply-start', view.id, view.lastSeq], queryFn: () => replyStart(view.id), staleTime: 60_000, retry: (count, failed) => problemOf(failed).transient && count < 2, placeholderData: (before) => before })
  const start = useMemo(() => startOf(data ?? { channel: view.channel }, view.topic), [data, view.channel, view.topic])
  const mail = mailIn(draft.text, start)
  const [typed, setTyped] = useState<Record<Line, string>>({ to: '', cc: '', bcc: '' })
  const [asked, setAsked] = useState<'file' | Obstacle>(null)
  const editor = useRef<Editor | null>(null)

  const change = (part: Partial<MailDraft>) => {
    const next = { ...mailIn(draft.text, start), ...part }
    draft.type(isUntouched(next, start) ? '' : keptMail(next))
    setAsked(null)
  }
  const all = withTyped(mail, typed)
  const obstacle = obstacleOf(all, typed, files)
  const tooLong = draft.text.length - LONGEST_DRAFT
  const empty = isHollow(mail.html) && files.items.length === 0

  function send(force = false): boolean {
    const document = editor.current?.getJSON() ?? { type: 'doc' }
    const text = plainText(document)
    if (empty || !view.mayReply) return false
    if (obstacle) return no(obstacle)
    if (tooLong > 0) return no('tooLong')
    if (!force && files.items.length === 0 && speaksOfFile(text)) return no('file')
    const sent = files.items.flatMap(({ file }) => file ?? [])
    const html = isPlain(document) ? {} : { html: editor.current!.getHTML() }
    const content: NewMail = { subject: mail.subject.trim(), to: all.to, cc: all.cc, bcc: all.bcc, text, ...html, fileIds: sent.map((file) => file.id) }
    sendMail(content, sent)
    setTyped({ to: '', cc: '', bcc: '' })
    setAsked(null)
    editor.current?.commands.focus()
    return true
  }

  function no(why: typeof asked): false {
    setAsked(why)
    return false
  }

  return {
    mail, all, typed, editor, change, send, asked, tooLong, signature: data?.signature ?? '', textOnly: problemOf(error).status === 404 || (data !== undefined && data.channel !== 'email'), loading: isPending && draft.text === '',
    dismiss: () => setAsked(null),
    ready: !empty && view.mayReply,
    setLine(line: Line, parties: Party[], text: string) {
      setTyped((now) => ({ ...now, [line]: text }))
      if (parties !== mail[line]) change({ [line]: parties })
    },
  }
}

/** Who was typed but not yet turned into a chip gets it, too. */
function withTyped(mail: MailDraft, typed: Record<Line, string>): Record<Line, Party[]> {
  const line = (name: Line) => joined(mail[name], readParties(typed[name]).parties)
  return { to: line('to'), cc: line('cc'), bcc: line('bcc') }
}

function obstacleOf(all: Record<Line, Party[]>, typed: Record<Line, string>, files: Composing['files']): Obstacle {
  const count = LINES.reduce((sum, line) => sum + all[line].length, 0)
  if (LINES.some((line) => readParties(typed[line]).rest.length > 0)) return 'notAnAddress'
  if (count === 0) return 'needsRecipient'
  if (count > MOST_RECIPIENTS) return 'tooMany'
  if (files.items.length > MOST_FILES) return 'tooManyFiles'
  return files.ready ? null : 'sendFirst'
}
