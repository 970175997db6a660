import type { QueryClient } from '@tanstack/react-query'
import { api, etagOf, ok } from '~/shared/api/client'
import type { ConversationView, FilledMacro, Id } from '~/shared/api/contract'
import { newKey } from '~/shared/api/ids'
import { problemText } from '~/shared/ui/problemText'
import { holdAct, tellProblem } from '~/shared/undo/undo'
import type { Insertion } from '~/shared/work/insertion'
import { prepareCode, usePreparedCodes } from '~/shared/work/preparedCode'

const UNDO_MS = 8000

/** Carries a macro out, act by act. All of it can be taken back for a while; the note is kept only after that. */
export async function runMacro(client: QueryClient, insertion: Insertion, filled: FilledMacro, message: string) {
  const id = insertion.conversationId
  const before = client.getQueryData<ConversationView>(['conversation', id])
  const codeBefore = usePreparedCodes.getState().codes[id] ?? null
  if (filled.text) insertion.insert(filled.text)
  if (filled.dispositionId) prepareCode(id, filled.dispositionId)
  const topicChanged = filled.topic !== '' && before !== undefined && before.topic !== filled.topic && (await setTopic(client, id, filled.topic))
  const undo = () => {
    if (filled.text) withdraw(insertion.field, filled.text)
    if (filled.dispositionId) prepareCode(id, codeBefore)
    if (topicChanged) void setTopic(client, id, before.topic)
  }
  holdAct(message, () => void (filled.note && keepNote(id, filled.note)), undo, UNDO_MS)
}

async function setTopic(client: QueryClient, id: Id, topic: string): Promise<boolean> {
  const version = client.getQueryData<ConversationView>(['conversation', id])?.version ?? 0
  try {
    client.setQueryData(['conversation', id], await ok(api.PATCH('/api/conversations/{id}', { params: { path: { id }, header: { 'If-Match': etagOf(version) } }, body: { topic } })))
    return true
  } catch (problem) {
    tellProblem(problemText(problem))
    await client.invalidateQueries({ queryKey: ['conversation', id] })
    return false
  }
}

async function keepNote(id: Id, text: string) {
  try {
    await ok(api.POST('/api/conversations/{id}/notes', { params: { path: { id } }, body: { key: newKey(), text }, keepalive: true }))
  } catch (problem) {
    tellProblem(problemText(problem))
  }
}

/** Takes the text out again where it still stands as it was put in. */
function withdraw(field: HTMLElement | null, text: string) {
  if (!field) return
  field.focus()
  if (!(field instanceof HTMLTextAreaElement)) return void document.execCommand('undo')
  const at = field.value.lastIndexOf(text)
  if (at < 0) return
  field.setSelectionRange(at, at + text.length)
  document.execCommand('delete')
}
