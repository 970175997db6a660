import { useEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import { initials } from './words'
import { DownIcon, MoreIcon } from './icons'

interface Props {
  chat: Chat
  look: Look
  close(): void
  end(): void
  letter(): void
}

export function Header({ chat, look, close, end, letter }: Props) {
  const { t } = look
  const title = look.title ?? chat.config?.title ?? t('title')
  return (
    <header class="head">
      <Logo chat={chat} look={look} title={title} />
      <div class="who">
        <h1>{title}</h1>
        <p>{presence(chat, look)}</p>
      </div>
      {chat.phase !== 'form' && <Menu chat={chat} look={look} end={end} letter={letter} />}
      <button type="button" class="icon" aria-label={t('close')} title={t('close')} onClick={close}>
        <DownIcon />
      </button>
    </header>
  )
}

function presence(chat: Chat, { t }: Look): string {
  if (chat.phase === 'ended') return t('ended')
  if (chat.where?.state === 'contact') return t('contact', { name: chat.where.agent ?? t('someone') })
  const door = chat.config?.door
  if (!door) return ''
  return !door.open ? t('closed') : door.staffed || chat.phase === 'chat' ? t('online') : t('nobody')
}

/** The site's logo if its policy lets it load, else the first letters. */
function Logo({ chat, look, title }: { chat: Chat; look: Look; title: string }) {
  const [broken, setBroken] = useState(false)
  const agent = chat.phase === 'chat' && chat.where?.state === 'contact' ? chat.where.agent : null
  const source = look.logo ?? chat.config?.logo
  if (agent) return <span class="face" aria-hidden="true">{initials(agent)}</span>
  if (source && !broken) return <img class="face" src={source} alt="" onError={() => setBroken(true)} />
  return <span class="face" aria-hidden="true">{initials(title)}</span>
}

function Menu({ chat, look: { t }, end, letter }: { chat: Chat; look: Look; end(): void; letter(): void }) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const sound = chat.remembered('sound') === '1'
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('.menu button')?.focus()
  }, [open])
  const leave = (event: FocusEvent) => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false)
  }
  const escape = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return
    event.stopPropagation()
    setOpen(false)
    box.current?.querySelector<HTMLElement>('button')?.focus()
  }
  return (
    <div ref={box} class="menu-box" onFocusOut={leave} onKeyDown={escape}>
      <button type="button" class="icon" aria-label={t('menu')} title={t('menu')} aria-expanded={open} onClick={() => setOpen(!open)}>
        <MoreIcon />
      </button>
      {open && (
        <div class="menu">
          <button type="button" onClick={() => (chat.remember('sound', sound ? '' : '1'), setOpen(false))}>
            {t(sound ? 'soundOff' : 'soundOn')}
          </button>
          {chat.config?.byMail && (
            <button type="button" onClick={() => (setOpen(false), letter())}>{t('letter')}</button>
          )}
          {chat.phase === 'chat' && (
            <button type="button" onClick={() => (setOpen(false), end())}>{t('endChat')}</button>
          )}
        </div>
      )}
    </div>
  )
}
