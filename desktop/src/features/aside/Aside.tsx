import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ConversationView, Id } from '~/shared/api/contract'
import { conversationQuery } from '~/shared/api/queries'
import { useAction } from '~/shared/keys/actions'
import { bringBack, setAside } from '~/shared/work/asideActs'
import { openBlock } from '~/shared/work/dialogs'
import { AsideBanner } from './AsideBanner'

/** What can be set aside or brought back, and above the timeline why it is aside. */
export function Aside({ conversationId }: { conversationId: Id }) {
  const { data: view } = useQuery(conversationQuery(conversationId))
  return view ? <Offered view={view} /> : null
}

function Offered({ view }: { view: ConversationView }) {
  const client = useQueryClient()
  useAction('set-aside', () => void setAside(client, view), !view.aside)
  useAction('wanted', () => void bringBack(client, view, false), Boolean(view.aside))
  useAction('block-sender', () => openBlock(view))
  return view.aside ? <AsideBanner view={view} aside={view.aside} /> : null
}
