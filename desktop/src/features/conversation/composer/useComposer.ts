import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState, type RefObject } from 'react'
import type { ConversationView, DraftKind, FileRef, Id, WorkCard } from '~/shared/api/contract'
import type { NewMail } from '~/shared/api/mail'
import { newKey } from '~/shared/api/ids'
import { channelsQuery } from '~/shared/api/queries'
import { serverNow } from '~/shared/time/clock'
import { endContact } from '~/shared/work/acts'
import { useTypingSignal, useWatching } from '../useWatching'
import { doorFor } from './door'
import { drop, enqueue, resend, type Content, type Pending } from './outbox'
import { useAttachments } from './useAttachments'
import { useDraft } from './useDraft'

/** Files with one message. */
const MOST_FILES = { chat: 10, mail: 20 }
const PLAIN = { textLimit: 4000, fileLimit: 10_000_000, choices: false }

export type Composing = ReturnType<typeof useComposer>

/** All that writing in one conversation needs: two drafts, attachments, the way out, and what came back. */
export function useComposer(view: ConversationView, card: WorkCard | undefined, seen: RefObject<number>) {
  const client = useQueryClient()
  const [chosen, setMode] = useState<DraftKind>('reply')
  const mode = view.mayReply ? chosen : 'note'
  const drafts = { reply: useDraft(view.id, 'reply'), note: useDraft(view.id, 'note') }
  const draft = drafts[mode]
  const channel = useQuery(channelsQuery).data?.find((info) => info.name === view.channel)
  const can = channel?.capabilities ?? PLAIN
  const byMail = view.channel === 'email'
  const files = useAttachments(view.id, can.fileLimit, byMail ? MOST_FILES.mail : MOST_FILES.chat)
  const typing = useTypingSignal(view.id)
  const field = useRef<HTMLTextAreaElement>(null)
  /** The field of a mail while there is one. */
  const letter = useRef<{ focus(): void } | null>(null)
  useWatching(view.id, mode === 'reply' && draft.text.trim() !== '' ? 'replying' : 'viewing')
  const door = useMemo(() => doorFor(client), [client])

  const post = (kind: Pending['kind'], content: Content) =>
    void enqueue({ key: newKey(), conversationId: view.id, kind, content, seenUpTo: seen.current, at: new Date(serverNow()).toISOString() }, door)

  const text = draft.text.trim()
  const empty = text === '' && (mode === 'note' || files.items.length === 0)
  const tooLong = mode === 'reply' && text.length > can.textLimit
  const ready = !empty && !tooLong && (mode === 'note' || (files.ready && view.mayReply))

  /** Puts into the field what was taken back or shall be written anew. */
  function restore(text: string, attached: FileRef[]) {
    setMode('reply')
    drafts.reply.type(text)
    files.restore(attached)
  }

  function sent() {
    files.clear()
    typing.stop()
    draft.clear()
  }

  function send(): boolean {
    if (!ready) return false
    if (text !== '') post(mode === 'note' ? 'note' : 'message', { text })
    if (mode === 'reply') {
      for (const { file } of files.items) if (file) post('message', { fileId: file.id, file })
      files.clear()
      typing.stop()
    }
    draft.clear()
    field.current?.focus()
    return true
  }

  return {
    mode, draft, files, field, can, ready, tooLong, text, send, byMail,
    sendMail(mail: NewMail, attached: FileRef[]) {
      post('message', { mail, files: attached })
      sent()
    },
    restore, letter,
    choose(next: DraftKind) {
      setMode(next)
      requestAnimationFrame(() => (letter.current ?? field.current)?.focus())
    },
    write(value: string) {
      draft.type(value)
      if (mode === 'reply' && value.trim() !== '') typing.typed()
    },
    sendAndEnd: () => void (send() && card && endContact(card)),
    sendChoices: (content: Content) => post('message', content),
    attach(added: Iterable<File>) {
      if (!view.mayReply) return
      setMode('reply')
      files.add(added)
    },
    retry: (item: Pending) => void resend(item.key, seen.current, door),
    sendAnyway: (key: Id) => void resend(key, view.lastSeq, door),
    takeBack(item: Pending) {
      drop(item.key)
      if ('mail' in item.content) {
        const { mail, files: attached } = item.content
        void import('./mail/mailDraft').then(({ draftOfNew, keptMail }) => restore(keptMail(draftOfNew(mail)), attached))
      }
      if ('text' in item.content) drafts[item.kind === 'note' ? 'note' : 'reply'].type([item.content.text, draft.text].filter(Boolean).join('\n'))
    },
  }
}
