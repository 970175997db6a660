import { useEffect, useRef } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import { ChatIcon, DownIcon } from './icons'
import { Panel } from './Panel'

interface Props {
  chat: Chat
  look: Look
  open(): void
  close(): void
}

export function App({ chat, look, open, close }: Props) {
  const { t } = look
  const launcher = useRef<HTMLButtonElement>(null)
  const before = useRef(chat.opened)
  const unread = chat.unread()

  // Whoever closes the chat stands where they opened it.
  useEffect(() => {
    if (before.current && !chat.opened) launcher.current?.focus()
    before.current = chat.opened
  }, [chat.opened])

  const news = unread === 1 ? t('newMessage') : t('newMessages', { n: unread })
  return (
    <>
      {chat.opened && <Panel chat={chat} look={look} close={close} />}
      <button
        ref={launcher}
        type="button"
        class={`launcher ${look.launcher && !chat.opened ? 'wide' : ''} ${chat.opened ? 'opened' : ''}`}
        aria-expanded={chat.opened}
        aria-label={chat.opened ? t('close') : look.launcher || t('open')}
        onClick={() => (chat.opened ? close() : open())}
      >
        <span class="launcher-icon">{chat.opened ? <DownIcon /> : <ChatIcon />}</span>
        {look.launcher && !chat.opened && <span>{look.launcher}</span>}
        {unread > 0 && (
          <span class="badge" aria-hidden="true">
            {unread > 9 ? '9+' : unread}
          </span>
        )}
      </button>
      <span class="hidden" role="status">
        {unread > 0 ? news : ''}
      </span>
    </>
  )
}
