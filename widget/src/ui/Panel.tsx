import { useEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import { Composer } from './Composer'
import { FormView } from './FormView'
import { Header } from './Header'
import { LeftView } from './LeftView'
import { LetterSheet } from './LetterSheet'
import { StatusBar } from './StatusBar'
import { Thread } from './Thread'

interface Props {
  chat: Chat
  look: Look
  close(): void
}

export function Panel({ chat, look, close }: Props) {
  const { t } = look
  const panel = useRef<HTMLElement>(null)
  const [ending, setEnding] = useState(false)
  const [lettering, setLettering] = useState(false)
  const [dropping, setDropping] = useState(false)
  const config = chat.config
  const takesFiles = chat.phase === 'chat' && (config?.fileLimit ?? 0) > 0

  useEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('[data-first]') ?? panel.current
    first?.focus()
  }, [chat.phase, chat.left === null, config === null])

  const attach = (files: FileList | null | undefined) => {
    for (const file of Array.from(files ?? [])) chat.uploads.add(file, config?.fileLimit ?? 0)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    if (ending) setEnding(false)
    else if (lettering) setLettering(false)
    else close()
  }
  const drag = (event: DragEvent, on: boolean) => {
    if (!takesFiles || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setDropping(on)
  }

  return (
    <section
      ref={panel}
      class="panel"
      role="dialog"
      aria-label={look.title ?? config?.title ?? t('title')}
      tabIndex={-1}
      onKeyDown={key}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => event.target === event.currentTarget && setDropping(false)}
      onDrop={(event) => {
        drag(event, false)
        if (takesFiles) attach(event.dataTransfer?.files)
      }}
    >
      <Header chat={chat} look={look} close={close} end={() => setEnding(true)} letter={() => setLettering(true)} />
      {!config ? (
        <Waiting chat={chat} look={look} />
      ) : chat.left && chat.phase === 'form' ? (
        <LeftView chat={chat} look={look} />
      ) : chat.phase === 'form' ? (
        <FormView chat={chat} config={config} look={look} />
      ) : (
        <>
          <StatusBar chat={chat} look={look} />
          <Thread chat={chat} look={look} />
          {chat.phase === 'ended' ? (
            <footer class="foot">
              <button type="button" class="main" data-first onClick={() => void chat.startAnew()}>
                {t('newChat')}
              </button>
            </footer>
          ) : (
            <Composer chat={chat} config={config} look={look} attach={attach} />
          )}
        </>
      )}
      {lettering && <LetterSheet chat={chat} look={look} done={() => setLettering(false)} />}
      {dropping && <div class="drop">{t('dropHere')}</div>}
      {ending && <EndAsked look={look} end={() => (setEnding(false), chat.end())} stay={() => setEnding(false)} />}
    </section>
  )
}

function Waiting({ chat, look: { t } }: { chat: Chat; look: Look }) {
  if (!chat.trouble) return <div class="blank" aria-busy="true"><span class="spinner" role="status" aria-label={t('connecting')} /></div>
  return (
    <div class="blank" role="alert">
      <p>{t(chat.trouble === 'unknown-site' ? 'unknown-site' : 'unavailable')}</p>
      <button type="button" class="plain" data-first onClick={() => void chat.loadConfig()}>
        {t('tryAgain')}
      </button>
    </div>
  )
}

function EndAsked({ look: { t }, end, stay }: { look: Look; end(): void; stay(): void }) {
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => yes.current?.focus(), [])
  return (
    <div class="veil" onClick={(event) => event.target === event.currentTarget && stay()}>
      <div class="sheet" role="alertdialog" aria-modal="true" aria-labelledby="end-ask" aria-describedby="end-hint">
        <h2 id="end-ask">{t('endAsk')}</h2>
        <p id="end-hint">{t('endHint')}</p>
        <div class="row">
          <button type="button" class="plain" onClick={stay}>{t('endNo')}</button>
          <button type="button" class="main" ref={yes} onClick={end}>{t('endYes')}</button>
        </div>
      </div>
    </div>
  )
}
