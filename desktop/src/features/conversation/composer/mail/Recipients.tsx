import { CloseButton } from '@mantine/core'
import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Party } from '~/shared/api/mail'
import classes from './MailComposer.module.css'
import { joined, readParties, shortParty, typedParty } from './parties'

interface Props {
  label: string
  parties: Party[]
  typed: string
  onChange(parties: Party[], typed: string): void
  autoFocus?: boolean
}

const ENDS = new Set(['Enter', ',', ';'])

/** A line of recipients: each one a chip that can be changed or removed, and room to type or paste more. */
export function Recipients({ label, parties, typed, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const problem = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const commit = (text: string) => {
    const { parties: more, rest } = readParties(text)
    onChange(joined(parties, more), rest.join(', '))
    setWrong(rest[0] ?? null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (ENDS.has(event.key)) {
      // In quotes a comma belongs to the name.
      if (event.key !== 'Enter' && (typed.split('"').length - 1) % 2 === 1) return
      event.preventDefault()
      commit(typed)
    } else if (event.key === 'Backspace' && typed === '' && parties.length > 0) {
      event.preventDefault()
      onChange(parties.slice(0, -1), typedParty(parties.at(-1)!))
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    if (typed !== '' || !/[@]/.test(text)) return
    event.preventDefault()
    commit(text)
  }
  return (
    <div className={classes.line} role="group" aria-label={label}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      <ul className={classes.chips}>
        {parties.map((party) => (
          <li key={party.address} className={classes.chip}>
            <button type="button" aria-label={t('mailComposer.change', { name: typedParty(party) })}
              onClick={() => onChange(parties.filter((other) => other !== party), typedParty(party))}>
              {shortParty(party)}
              {party.name && <span className={classes.address}> {party.address}</span>}
            </button>
            <CloseButton size={24} iconSize={13} aria-label={t('mailComposer.remove', { name: shortParty(party) })} onClick={() => onChange(parties.filter((other) => other !== party), typed)} />
          </li>
        ))}
        <li className={classes.more}>
          <input className={classes.input} type="text" inputMode="email" autoComplete="off" spellCheck={false} autoFocus={autoFocus} value={typed} maxLength={4000} aria-label={`${label}: ${t('mailComposer.addTo')}`}
            aria-invalid={wrong !== null || undefined} aria-describedby={wrong === null ? undefined : problem}
            onChange={(event) => { setWrong(null); onChange(parties, event.currentTarget.value) }} onKeyDown={onKeyDown} onPaste={onPaste} onBlur={() => typed && commit(typed)} />
        </li>
      </ul>
      {wrong !== null && (
        <p id={problem} className={classes.wrong}>
          {t('mailComposer.notAnAddress', { text: wrong })}
        </p>
      )}
    </div>
  )
}
