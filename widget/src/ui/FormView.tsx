import { useId, useRef, useState } from 'preact/hooks'
import type { Chat, Form } from '../chat'
import type { Look } from '../app'
import type { SiteConfig } from '../protocol'
import { waitWords, whenWords, type Key } from '../texts'

interface Props {
  chat: Chat
  config: SiteConfig
  look: Look
}

type Errors = Partial<Record<keyof Form, Key>>

/** Before the chat: who, what, and what they agree to. */
export function FormView({ chat, config, look }: Props) {
  const { t } = look
  const known = chat.identifiedAs !== null
  const [form, setForm] = useState<Form>({ name: '', email: '', text: chat.remembered('draft'), privacy: false, pages: false })
  const [errors, setErrors] = useState<Errors>({})
  const box = useRef<HTMLFormElement>(null)
  const here = config.door.open && config.door.staffed
  const byMail = !here && config.byMail
  const set = (change: Partial<Form>) => {
    setForm({ ...form, ...change })
    if (change.text !== undefined) chat.remember('draft', change.text)
  }

  const submit = (event: Event) => {
    event.preventDefault()
    const wrong = check(form, config, known, byMail)
    setErrors(wrong)
    const first = Object.keys(wrong)[0]
    if (first) {
      box.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus()
      return
    }
    chat.remember('draft', '')
    if (byMail) chat.leave(form)
    else chat.startChat(form)
  }

  const field = (name: 'name' | 'email' | 'text') => ({
    name,
    value: form[name],
    error: errors[name] ? t(errors[name]) : null,
    onInput: (value: string) => set({ [name]: value }),
  })
  const hint = ` (${t('optional')})`
  return (
    <form class="form" ref={box} noValidate onSubmit={submit}>
      <p class="greeting">{config.greeting ?? t('greeting')}</p>
      <DoorNote config={config} look={look} />
      {known && <p class="note">{t('signedInAs', { name: chat.identifiedAs || '✓' })}</p>}
      <div class="pair">
      {!known && config.name !== 'HIDDEN' && (
        <Field {...field('name')} label={t('name')} hint={config.name === 'NEEDED' ? '' : hint} type="text" complete="name" />
      )}
      {(byMail || (!known && config.email !== 'HIDDEN')) && (
        <Field {...field('email')} label={t('email')} hint={byMail || config.email === 'NEEDED' ? '' : hint} type="email" complete="email" />
      )}
      </div>
      <Field {...field('text')} label={t('message')} type="area" complete="off" first limit={config.textLimit} />
      {config.consentNeeded && (
        <Check name="privacy" on={form.privacy} error={errors.privacy ? t(errors.privacy) : null} change={(privacy) => set({ privacy })}>
          {config.privacyNote ? (
            <>
              {t('privacy1')}
              <a href={config.privacyNote} target="_blank" rel="noopener noreferrer">{t('privacy2')}</a>
              {t('privacy3')}
            </>
          ) : (
            t('privacyPlain')
          )}
        </Check>
      )}
      {config.pageViews && !byMail && (
        <Check name="pages" on={form.pages} error={null} change={(pages) => set({ pages })}>
          {t('pages')} ({t('optional')})
        </Check>
      )}
      <p class="begin">
        <button type="submit" class="main">{t(here ? 'start' : byMail ? 'sendForm' : 'leave')}</button>
      </p>
    </form>
  )
}

function check(form: Form, config: SiteConfig, known: boolean, byMail: boolean): Errors {
  const errors: Errors = {}
  const email = form.email.trim()
  if (!known && config.name === 'NEEDED' && !form.name.trim()) errors.name = 'needName'
  if ((byMail || (!known && config.email === 'NEEDED')) && !email) errors.email = 'needEmail'
  if (email && !/^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u.test(email)) errors.email = 'badEmail'
  if (!form.text.trim()) errors.text = 'needText'
  else if (form.text.length > config.textLimit) errors.text = 'message-too-long'
  if (config.consentNeeded && !form.privacy) errors.privacy = 'needPrivacy'
  return errors
}

function DoorNote({ config: { door, byMail }, look: { t, language } }: { config: SiteConfig; look: Look }) {
  if (door.open && door.staffed) {
    const wait = waitWords(door.waitSeconds, t)
    return wait ? <p class="note">{t('waitBefore', { wait })}</p> : null
  }
  const why = door.open ? t('nobody') : door.opensAt ? t('closedUntil', { when: whenWords(door.opensAt, language, new Date()) }) : t('closed')
  return <p class="note strong">{why} {t(byMail ? 'mailHint' : 'leaveHint')}</p>
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  type: 'text' | 'email' | 'area'
  complete: string
  value: string
  error: string | null
  first?: boolean
  limit?: number
  onInput(value: string): void
}

function Field({ name, label, hint, type, complete, value, error, first, limit = 254, onInput }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    name,
    value,
    maxLength: limit,
    autocomplete: complete as 'name',
    'aria-invalid': error !== null,
    'aria-describedby': error ? `${id}e` : undefined,
    ...(first ? { 'data-first': true } : {}),
    onInput: (event: Event) => onInput((event.currentTarget as HTMLInputElement).value),
  }
  return (
    <div class="field">
      <label for={id}>{label}<small>{hint}</small></label>
      {type === 'area' ? <textarea rows={4} {...shared} /> : type === 'email' ? <input type="email" {...shared} /> : <input type="text" {...shared} />}
      {error && <p class="error" id={`${id}e`}>{error}</p>}
    </div>
  )
}

interface CheckProps {
  name: string
  on: boolean
  error: string | null
  change(on: boolean): void
  children: preact.ComponentChildren
}

function Check({ name, on, error, change, children }: CheckProps) {
  const id = useId()
  return (
    <div class="check">
      <input id={id} name={name} type="checkbox" checked={on} aria-invalid={error !== null} aria-describedby={error ? `${id}e` : undefined} onChange={(event) => change(event.currentTarget.checked)} />
      <label for={id}>{children}</label>
      {error && <p class="error" id={`${id}e`}>{error}</p>}
    </div>
  )
}
