import { useEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import { Problem } from '../protocol'
import { newKey } from '../time'
import type { Key } from '../texts'

interface Props {
  chat: Chat
  look: Look
  done(): void
}

/** Asks where the transcript shall go. */
export function LetterSheet({ chat, look: { t }, done }: Props) {
  const [email, setEmail] = useState('')
  const [state, setState] = useState<'asking' | 'sending' | 'sent'>('asking')
  const [error, setError] = useState('')
  const key = useRef(newKey())
  const field = useRef<HTMLInputElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => (state === 'sent' ? close.current : field.current)?.focus(), [state === 'sent'])

  const send = async (event: Event) => {
    event.preventDefault()
    if (state === 'sending') return
    setError('')
    setState('sending')
    try {
      await chat.sendTranscript(key.current, email.trim())
      setState('sent')
    } catch (problem) {
      setError(t((problem instanceof Problem ? problem.code : 'unknown') as Key))
      setState('asking')
      field.current?.focus()
    }
  }

  return (
    <div class="veil" onClick={(event) => event.target === event.currentTarget && done()}>
      <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="letter-ask">
      <form noValidate onSubmit={(event) => void send(event)}>
        <h2 id="letter-ask">{t('letter')}</h2>
        {state === 'sent' ? (
          <p role="status">{t('letterSent', { email: email.trim() })}</p>
        ) : (
          <div class="field">
            <label for="letter-to">{t('email')}</label>
            <input
              id="letter-to"
              type="email"
              name="letter"
              ref={field}
              value={email}
              maxLength={254}
              autocomplete="email"
              aria-invalid={error !== ''}
              aria-describedby={error ? 'letter-error' : undefined}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
            {error && <p class="error" id="letter-error" role="alert">{error}</p>}
          </div>
        )}
        <div class="row">
          <button type="button" class="plain" ref={close} onClick={done}>{t(state === 'sent' ? 'letterDone' : 'letterNo')}</button>
          {state !== 'sent' && <button type="submit" class="main" aria-busy={state === 'sending'}>{t('send')}</button>}
        </div>
      </form>
      </div>
    </div>
  )
}
