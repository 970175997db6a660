import { api, ok, tagged } from '~/shared/api/client'
import type * as C from '~/shared/api/contract'

/** The kinds of configuration and what one object of each looks like. */
export interface Configuration {
  agents: C.AgentConfig
  queues: C.QueueConfig
  skills: C.Skill
  hours: C.Hours
  dispositions: C.Disposition
  reasons: C.Reason
  experts: C.Expert
  accounts: C.ChannelAccount
  articles: C.Article
  templates: C.Template
  macros: C.Macro
}
export type KindName = keyof Configuration
/** What is sent; the key of a new site is drawn by the server. */
export type Draft<K extends KindName> = Omit<Configuration[K], 'id' | 'version' | 'publicKey'>

export interface Loaded<T> {
  data: T
  etag: string | null
}

/**
 * Reading and writing one kind of configuration. All kinds share one form of address, so the calls are typed once, for skills, and the
 * result is named by the kind that was asked for.
 */
export function configurationOf<K extends KindName>(kind: K) {
  const list = `/api/${kind}` as '/api/skills'
  const one = `/api/${kind}/{id}` as '/api/skills/{id}'
  const at = (id: C.Id) => ({ path: { id } })
  return {
    list: () => ok(api.GET(list)) as unknown as Promise<Configuration[K][]>,
    read: (id: C.Id) => tagged(api.GET(one, { params: at(id) })) as unknown as Promise<Loaded<Configuration[K]>>,
    add: (draft: Draft<K>) => ok(api.POST(list, { body: draft as unknown as Omit<C.Skill, 'id' | 'version'> })) as unknown as Promise<Configuration[K]>,
    save: (id: C.Id, draft: Draft<K>, etag: string | null) =>
      tagged(api.PUT(one, { params: { ...at(id), header: etag ? { 'If-Match': etag } : {} }, body: draft as unknown as Omit<C.Skill, 'id' | 'version'> })) as unknown as Promise<Loaded<Configuration[K]>>,
    retire: (id: C.Id, etag: string | null) => ok(api.DELETE(one, { params: { ...at(id), header: etag ? { 'If-Match': etag } : {} }, keepalive: true })),
  }
}
