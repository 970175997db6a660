import { useEffect } from 'react'
import { create } from 'zustand'
import type { Channel, DraftKind, Id } from '../api/contract'

/** The field that agents write in now, as others see it who have text for it: templates, articles, macros. */
export interface Insertion {
  conversationId: Id
  kind: DraftKind
  channel: Channel
  /** What was typed after a colon right before the caret, such as `dank` of `:dank`; null when there is none. */
  colon: string | null
  /** The field itself, for what opens beside it. */
  readonly field: HTMLElement | null
  /** Puts text at the caret, in place of what is selected or of the colon and its word, and the caret behind it. */
  insert(text: string): void
}

const useOpen = create<{ open: Insertion | null }>()(() => ({ open: null }))

/** Where text may be inserted, or null while nobody writes. */
export const useInsertion = (): Insertion | null => useOpen((now) => now.open)

/** Offers the field of an open composer to everything that inserts text. Pass a memoised object. */
export function useTakesInsertion(insertion: Insertion | null) {
  useEffect(() => {
    useOpen.setState({ open: insertion })
    return () => useOpen.setState(({ open }) => ({ open: open === insertion ? null : open }))
  }, [insertion])
}
