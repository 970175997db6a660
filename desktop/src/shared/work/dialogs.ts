import { create } from 'zustand'
import type { ConversationView, Entry, Id, WorkCard } from '../api/contract'

/** Which dialog about a work item or an article is open. Any feature may open one; the shell mounts them. */
type Open = { dialog: 'transfer' | 'assign'; card: WorkCard } | { dialog: 'why'; workId: Id; customer: string } | { dialog: 'article'; articleId: Id } | { dialog: 'hand-over'; conversationId: Id; customer: string; text: string } | { dialog: 'split'; view: ConversationView; entry: Entry } | { dialog: 'merge'; view: ConversationView; into: Id | null } | { dialog: 'transcript'; conversationId: Id } | { dialog: 'block'; view: ConversationView } | null

export const useDialogs = create<{ open: Open }>()(() => ({ open: null }))

export const openTransfer = (card: WorkCard) => useDialogs.setState({ open: { dialog: 'transfer', card } })
export const openAssign = (card: WorkCard) => useDialogs.setState({ open: { dialog: 'assign', card } })
/** Begins with what is selected on the screen. */
export const openHandOver = (conversationId: Id, customer: string) =>
  useDialogs.setState({ open: { dialog: 'hand-over', conversationId, customer, text: getSelection()?.toString().trim() ?? '' } })
export const openWhy = (workId: Id, customer: string) => useDialogs.setState({ open: { dialog: 'why', workId, customer } })
export const openArticle = (articleId: Id) => useDialogs.setState({ open: { dialog: 'article', articleId } })
export const openSplit = (view: ConversationView, entry: Entry) => useDialogs.setState({ open: { dialog: 'split', view, entry } })
/** Proposes a conversation to merge into, if one is known. */
export const openMerge = (view: ConversationView, into: Id | null = null) => useDialogs.setState({ open: { dialog: 'merge', view, into } })
export const openTranscript = (conversationId: Id) => useDialogs.setState({ open: { dialog: 'transcript', conversationId } })
export const openBlock = (view: ConversationView) => useDialogs.setState({ open: { dialog: 'block', view } })
export const closeDialog = () => useDialogs.setState({ open: null })
