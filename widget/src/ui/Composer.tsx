import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import type { SiteConfig } from '../protocol'
import { ClipIcon, SendIcon } from './icons'

interface Props {
  chat: Chat
  config: SiteConfig
  look: Look
  attach(files: FileList | null | undefined): void
}

export function Composer({ chat, config, look: { t }, attach }: Props) {
  const [text, setText] = useState(chat.remembered('draft'))
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const over = text.length - config.textLimit
  const ready = text.trim() !== '' && over <= 0

  useLayoutEffect(() => {
    const box = area.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${Math.min(box.scrollHeight, 132)}px`
  }, [text])

  const write = (value: string) => {
    setText(value)
    chat.remember('draft', value)
    chat.typing(value !== '')
  }
  const send = () => {
    if (!ready) return
    chat.say(text)
    setText('')
    chat.remember('draft', '')
    area.current?.focus()
  }
  const key = (event: KeyboardEvent) => {
    // On a touch screen Enter makes a line, as everywhere there; while composing it chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return
    event.preventDefault()
    send()
  }
  return (
    <footer class="foot">
      {over > 0 && <p class="error" role="alert">{t('tooLong', { n: over })}</p>}
      <div class="composer">
        {config.fileLimit > 0 && (
          <>
            <button type="button" class="icon" aria-label={t('attach')} title={t('attach')} onClick={() => picker.current?.click()}>
              <ClipIcon />
            </button>
            <input
              ref={picker}
              type="file"
              class="hidden"
              tabIndex={-1}
              aria-hidden="true"
              multiple
              onChange={(event) => {
                attach(event.currentTarget.files)
                event.currentTarget.value = ''
              }}
            />
          </>
        )}
        <textarea
          ref={area}
          data-first
          rows={1}
          value={text}
          placeholder={t('write')}
          aria-label={t('write')}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={key}
          onPaste={(event) => {
            if (config.fileLimit > 0 && event.clipboardData?.files.length) {
              event.preventDefault()
              attach(event.clipboardData.files)
            }
          }}
        />
        <button type="button" class="send" aria-label={t('send')} title={t('send')} disabled={!ready} onClick={send}>
          <SendIcon />
        </button>
      </div>
    </footer>
  )
}
