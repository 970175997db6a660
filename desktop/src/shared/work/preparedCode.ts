import { create } from 'zustand'
import type { Id } from '../api/contract'

/** Disposition codes that were proposed before the contact ended, by conversation; wrap-up lists them first. */
export const usePreparedCodes = create<{ codes: Record<Id, Id> }>()(() => ({ codes: {} }))

/** Proposes a code for the wrap-up of this conversation; null takes the proposal back. */
export function prepareCode(conversationId: Id, code: Id | null) {
  usePreparedCodes.setState(({ codes: { [conversationId]: _before, ...others } }) => ({ codes: code ? { ...others, [conversationId]: code } : others }))
}
