import { useMemo, useRef, useState, useEffect, type RefObject } from 'react'
import type { ConversationView } from '~/shared/api/contract'
import { useTakesInsertion } from '~/shared/work/insertion'
import type { Composing } from './useComposer'

export { useInsertion } from '~/shared/work/insertion'

/** A colon at the beginning of a word and what follows it, up to the caret. Not in times or addresses such as 10:30. */
const COLON = /(?:^|[\s(„“"'])(:([\p{L}\p{N}_-]{0,30}))$/u

export interface Colon {
  from: number
  word: string
}

export function colonBefore(text: string, caret: number): Colon | null {
  const [, whole, word] = COLON.exec(text.slice(Math.max(0, caret - 40), caret)) ?? []
  return whole === undefined ? null : { from: caret - whole.length, word: word ?? '' }
}

/** Lets others insert text into the plain field. Returns what the field must tell when its caret moves. */
export function usePlainInsertion(view: ConversationView, composer: Composing) {
  const [colon, setColon] = useState<string | null>(null)
  const { mode, field, write } = composer
  const latest = useLatest(write)
  const insertion = useMemo(
    () => ({
      conversationId: view.id, kind: mode, channel: view.channel, colon,
      get field() {
        return field.current
      },
      insert: (text: string) => void (field.current && insertInto(field.current, text, latest.current)),
    }),
    [view.id, view.channel, mode, colon, field, latest],
  )
  useTakesInsertion(insertion)
  return (input: HTMLTextAreaElement) => setColon(input.selectionStart === input.selectionEnd ? (colonBefore(input.value, input.selectionStart)?.word ?? null) : null)
}

/** The value as it is now, for what is called later. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** As if it had been typed, so that the browser's own undo takes it back; written over where a browser cannot do that. */
function insertInto(field: HTMLTextAreaElement, text: string, write: (value: string) => void) {
  const { value, selectionStart, selectionEnd } = field
  const from = selectionStart === selectionEnd ? (colonBefore(value, selectionStart)?.from ?? selectionStart) : selectionStart
  field.focus()
  field.setSelectionRange(from, selectionEnd)
  if (!document.execCommand('insertText', false, text)) write(value.slice(0, from) + text + value.slice(selectionEnd))
}
