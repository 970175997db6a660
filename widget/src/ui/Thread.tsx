import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import type { Line } from '../protocol'
import type { Shown } from '../transcript'
import { Bubble } from './Bubble'
import { DownIcon } from './icons'
import { UploadView } from './UploadView'

/** What was said, newest below; stays where the reader is, unless they are at the end. */
export function Thread({ chat, look }: { chat: Chat; look: Look }) {
  const { t } = look
  const log = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const end = useRef(true)
  const top = useRef(0)
  end.current = atEnd
  const shown = chat.shown()
  const uploads = chat.uploading()
  const size = `${shown.length}.${uploads.length}.${chat.agentTyping}`

  useLayoutEffect(() => {
    if (atEnd && log.current) log.current.scrollTop = log.current.scrollHeight
  }, [size, atEnd])
  // Whoever writes wants to see what they wrote.
  const newest = shown[shown.length - 1]
  useLayoutEffect(() => {
    if (newest?.kind === 'pending') setAtEnd(true)
  }, [newest?.id])
  useEffect(() => {
    const look = () => chat.looksAt(document.visibilityState === 'visible' && atEnd)
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      chat.looksAt(false)
    }
  }, [atEnd])

  // Pictures grow once they are loaded; whoever reads the newest line goes on reading it.
  useEffect(() => {
    const inner = inside.current
    if (!inner) return
    const watch = new ResizeObserver(() => {
      if (end.current && log.current) log.current.scrollTop = log.current.scrollHeight
    })
    watch.observe(inner)
    if (log.current) watch.observe(log.current)
    return () => watch.disconnect()
  }, [])

  // Only the reader leaves the end: what grows below by itself is followed.
  const scrolled = () => {
    const box = log.current
    if (!box) return
    const up = box.scrollTop < top.current - 2
    top.current = box.scrollTop
    if (box.scrollHeight - box.scrollTop - box.clientHeight < 60) setAtEnd(true)
    else if (up) setAtEnd(false)
  }
  return (
    <div class="thread-box">
      <div class="thread" ref={log} role="log" aria-live="polite" aria-label={t('thread')} tabIndex={0} onScroll={scrolled}>
        <div class="lines" ref={inside}>
        {chat.config && <p class="system first">{chat.config.greeting ?? t('greeting')}</p>}
        {shown.map((one, index) => (
          <Row key={one.id} one={one} before={shown[index - 1]} after={shown[index + 1]} chat={chat} look={look} />
        ))}
        {uploads.map((upload) => (
          <UploadView key={upload.id} upload={upload} chat={chat} look={look} />
        ))}
        {chat.agentTyping && (
          <p class="typing" aria-hidden="true" title={t('typing', { name: chat.where?.agent ?? t('someone') })}>
            <i /><i /><i />
          </p>
        )}
        </div>
      </div>
      {!atEnd && (
        <button type="button" class="to-end" aria-label={t('toBottom')} title={t('toBottom')} onClick={() => setAtEnd(true)}>
          <DownIcon />
        </button>
      )}
    </div>
  )
}

interface RowProps {
  one: Shown
  before: Shown | undefined
  after: Shown | undefined
  chat: Chat
  look: Look
}

function Row({ one, before, after, chat, look }: RowProps) {
  const day = dayOf(one)
  const newDay = before ? day !== dayOf(before) : day !== new Date().toDateString()
  const words = one.kind === 'line' ? happened(one.line, look) : null
  const follows = !newDay && together(before, one)
  const quiet = together(one, after) && after?.tick === one.tick && one.tick !== 'failed'
  return (
    <>
      {newDay && <p class="day">{dayWords(timeOf(one), look)}</p>}
      {words ? <p class="system">{words}</p> : <Bubble one={one} follows={follows} quiet={quiet} last={!after} chat={chat} look={look} />}
    </>
  )
}

function happened(line: Line, { t }: Look): string | null {
  const name = line.author || t('someone')
  switch (line.what) {
    case 'joined':
      return t('joined', { name })
    case 'left':
      return t('left', { name })
    case 'transferred':
      return t('transferred')
    case 'ended':
      return t('ended')
    default:
      return null
  }
}

/** Said by the same side within a few minutes: shown as one. */
function together(one: Shown | undefined, next: Shown | undefined): boolean {
  return one !== undefined && next !== undefined && side(one) === side(next) && timeOf(next) - timeOf(one) < 180_000
}

function side(one: Shown): string {
  return one.kind === 'pending' || one.line.mine ? 'me' : `${one.line.what === 'text' || one.line.what === 'file' || one.line.what === 'choices' ? 'them' : 'system'} ${one.line.author}`
}

function timeOf(one: Shown): number {
  return one.kind === 'line' ? Date.parse(one.line.time) : one.item.at
}

function dayOf(one: Shown): string {
  return new Date(timeOf(one)).toDateString()
}

function dayWords(time: number, { t, language }: Look): string {
  const date = new Date(time)
  const now = new Date()
  if (date.toDateString() === now.toDateString()) return t('today')
  now.setDate(now.getDate() - 1)
  if (date.toDateString() === now.toDateString()) return t('yesterday')
  return date.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long' })
}
