// The addresses of the API in the form that openapi-typescript generates; this file is replaced by the generated one.
import type * as C from './contract'

type Part<Name extends string, T> = [T] extends [never] ? { [K in Name]?: never } : { [K in Name]: T }
type Optional<Name extends string, T> = [T] extends [never] ? { [K in Name]?: never } : { [K in Name]?: T }
type Op<R, P, Q, B> = ([B] extends [never] ? { requestBody?: never } : { requestBody: { content: { 'application/json': B } } }) & {
  parameters: Part<'path', P> & Optional<'query', Q> & { header?: { 'If-Match'?: string }; cookie?: never }
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': R } } }
}
type Get<R, P = never, Q = never> = Op<R, P, Q, never>
type Send<R, B = never, P = never> = Op<R, P, never, B>
type ById = { id: C.Id }

/** One kind of configuration: list, make, change (If-Match), retire. */
interface Listed<T> { get: Get<T[]>; post: Send<T, Omit<T, 'id'>> }
interface Single<T> { get: Get<T, ById>; put: Send<T, Omit<T, 'id'>, ById>; delete: Send<undefined, never, ById> }
type WorkAct<B = never> = { post: Send<C.WorkCard, B, ById> }

export interface paths {
  '/api/session': { get: Get<C.Session>; post: Send<C.Session, { login: string; password: string }>; delete: Send<undefined> }
  '/api/session/password': { post: Send<undefined, { current: string; next: string }> }
  '/api/setup': { get: Get<{ needed: boolean }>; post: Send<C.Session, { code: string; login: string; name: string; password: string }> }
  '/api/me/settings': { get: Get<Record<string, unknown>>; put: Send<undefined, Record<string, unknown>> }
  '/api/live/ticket': { post: Send<{ ticket: string }> }
  '/api/users': { get: Get<C.Page<C.User>, never, { cursor?: string }>; post: Send<C.User, Partial<C.User> & { password?: string }> }
  '/api/users/{id}': { patch: Send<C.User, Partial<C.User> & { password?: string }, ById> }
  '/api/audit': {
    get: Get<C.Page<C.AuditEntry>, never, { cursor?: string; actor?: string; subject?: string; action?: string; from?: string; to?: string }>
  }
  '/api/agents': Listed<C.AgentConfig>
  '/api/agents/{id}': Single<C.AgentConfig>
  '/api/queues': Listed<C.QueueConfig>
  '/api/queues/{id}': Single<C.QueueConfig>
  '/api/skills': Listed<C.Skill>
  '/api/skills/{id}': Single<C.Skill>
  '/api/hours': Listed<C.Hours>
  '/api/hours/{id}': Single<C.Hours>
  '/api/dispositions': Listed<C.Disposition>
  '/api/dispositions/{id}': Single<C.Disposition>
  '/api/reasons': Listed<C.Reason>
  '/api/reasons/{id}': Single<C.Reason>
  '/api/accounts': Listed<C.ChannelAccount>
  '/api/accounts/{id}': Single<C.ChannelAccount>
  '/api/channels': { get: Get<C.ChannelInfo[]> }
  '/api/presence': {
    get: Get<C.MyPresence>
    put: Send<C.MyPresence, { status: 'available' | 'away' | 'offline'; reasonId?: C.Id; whenIdle?: boolean }>
  }
  '/api/offers/{id}/accept': { post: Send<C.WorkCard, never, ById> }
  '/api/offers/{id}/decline': { post: Send<undefined, { reasonId?: C.Id }, ById> }
  '/api/work': {
    get: Get<C.Page<C.WorkCard>, never, { scope: 'mine' | 'waiting' | 'all'; queueId?: C.Id; cursor?: string; limit?: number }>
  }
  '/api/work/{id}': { get: Get<C.WorkCard, ById> }
  '/api/work/{id}/take': WorkAct
  '/api/work/{id}/assign': WorkAct<{ agentId: C.Id }>
  '/api/work/{id}/transfer': WorkAct<{ queueId?: C.Id; agentId?: C.Id; note?: string }>
  '/api/work/{id}/requeue': WorkAct
  '/api/work/{id}/end': WorkAct
  '/api/work/{id}/complete': WorkAct<{ dispositionId?: C.Id; note?: string }>
  '/api/work/{id}/priority': WorkAct<{ priority: C.Priority }>
  '/api/work/{id}/decisions': { get: Get<C.Decision[], ById> }
  '/api/colleagues': { get: Get<C.Colleague[], never, { queueId?: C.Id }> }
  '/api/conversations/{id}': {
    get: Get<C.ConversationView, ById>
    patch: Send<C.ConversationView, { topic?: string; status?: C.ConversationStatus; ownerId?: C.Id | null }, ById>
  }
  '/api/conversations/{id}/entries': { get: Get<C.EntryPage, ById, { before?: number; after?: number; limit?: number }> }
  '/api/conversations/{id}/messages': {
    post: Send<
      C.Entry,
      { key: C.Id; seenUpTo: number; text?: string; fileId?: C.Id; caption?: string; choices?: { text: string; choices: C.Choice[] } },
      ById
    >
  }
  '/api/conversations/{id}/notes': { post: Send<C.Entry, { key: C.Id; text: string }, ById> }
  '/api/conversations/{id}/read': { post: Send<undefined, { upTo: number }, ById> }
  '/api/conversations/{id}/drafts/{kind}': {
    get: Get<C.Draft, { id: C.Id; kind: C.DraftKind }>
    put: Send<{ version: number }, { text: string; version: number }, { id: C.Id; kind: C.DraftKind }>
    delete: Send<undefined, never, { id: C.Id; kind: C.DraftKind }>
  }
  '/api/customers/{id}': { get: Get<C.CustomerView, ById>; patch: Send<C.CustomerView, { name?: string }, ById> }
  '/api/customers/{id}/entries': {
    get: Get<C.Page<C.Entry>, ById, { before?: string; limit?: number; channel?: string; kind?: string }>
  }
  '/api/customers': { get: Get<C.Page<C.CustomerHit>, never, { query?: string; cursor?: string }> }
  '/api/search': { get: Get<C.SearchHits, never, { q: string }> }
  '/api/wallboard': { get: Get<C.Wallboard> }
}
