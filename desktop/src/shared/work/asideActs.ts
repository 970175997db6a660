import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { api, ok } from '~/shared/api/client'
import type { ConversationView, Id, Standing } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'

const path = (id: Id) => ({ params: { path: { id } } })
const putAside = (id: Id) => ok(api.POST('/api/conversations/{id}/set-aside', path(id)))
const want = (id: Id, always: boolean) => ok(api.POST('/api/conversations/{id}/wanted', { ...path(id), body: { always } }))

export const decide = (sender: string, standing: Standing, reason: string) => ok(api.PUT('/api/senders/{sender}', { params: { path: { sender } }, body: { standing, reason } }))
export const forget = (sender: string) => ok(api.DELETE('/api/senders/{sender}', { params: { path: { sender } } }))

/** Decides, and answers the way back to what was decided before. */
async function deciding(sender: string, standing: Standing, reason: string): Promise<() => Promise<unknown>> {
  const known = await ok(api.GET('/api/senders', { params: { query: { query: sender } } }))
  const before = known.find((one) => one.sender === sender)
  await decide(sender, standing, reason)
  return () => (before ? decide(sender, before.standing, before.reason) : forget(sender))
}

/** What changes with it is fetched anew, the list of what is set aside too. */
export function refresh(client: QueryClient, view?: ConversationView) {
  void client.invalidateQueries({ queryKey: ['aside'] })
  void client.invalidateQueries({ queryKey: ['senders'] })
  if (!view) return
  for (const part of ['conversation', 'entries', 'sender']) void client.invalidateQueries({ queryKey: [part, view.id] })
  void client.invalidateQueries({ queryKey: ['customer', view.customer.id] })
}

/** Does it, says so, and offers to take it back; what the server refuses is told. */
export async function doing(client: QueryClient, view: ConversationView | undefined, act: () => Promise<unknown>, told: string, back: () => Promise<unknown>) {
  const attempt = async (step: () => Promise<unknown>) => {
    try {
      await step()
      return true
    } catch (error) {
      tellProblem(problemText(problemOf(error)))
      return false
    } finally {
      refresh(client, view)
    }
  }
  if (await attempt(act)) tellUndo(told, () => void attempt(back))
}

export const setAside = (client: QueryClient, view: ConversationView) =>
  doing(client, view, () => putAside(view.id), i18next.t('aside.didSetAside', { customer: view.customer.name }), () => want(view.id, false))

/** Makes work of it; if it is to be always so, of everything that its sender writes. */
export function bringBack(client: QueryClient, view: ConversationView, always: boolean, sender?: string | null) {
  let back = async (): Promise<unknown> => undefined
  const act = async () => {
    if (always && sender) back = await deciding(sender, 'wanted', '')
    await want(view.id, false)
  }
  return doing(client, view, act, i18next.t(always ? 'aside.didTakeAlways' : 'aside.didBringBack', { sender: sender ?? '' }), async () => {
    await back()
    await putAside(view.id)
  })
}

/** Blocks a sender; with the conversation, if it is to go aside with them. */
export function block(client: QueryClient, view: ConversationView, sender: string, reason: string, aside: boolean) {
  let back = async (): Promise<unknown> => undefined
  const act = async () => {
    back = await deciding(sender, 'blocked', reason)
    if (aside) await putAside(view.id)
  }
  return doing(client, view, act, i18next.t('aside.didBlock', { sender }), async () => {
    await back()
    if (aside) await want(view.id, false)
  })
}
