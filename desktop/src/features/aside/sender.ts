import { queryOptions } from '@tanstack/react-query'
import { api, ok } from '~/shared/api/client'
import type { Id } from '~/shared/api/contract'

/** Who wrote the newest mail of a conversation, and what was decided about them. */
export const senderQuery = (id: Id) =>
  queryOptions({ queryKey: ['sender', id], queryFn: () => ok(api.GET('/api/conversations/{id}/sender', { params: { path: { id } } })), staleTime: 30_000 })
