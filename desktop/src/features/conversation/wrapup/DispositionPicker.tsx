import { TextInput } from '@mantine/core'
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disposition } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { announce } from '~/shared/ui/announce'
import { findCodes } from './rankCodes'
import classes from './WrapUpStrip.module.css'

const SHOWN = 6

interface Props {
  codes: Disposition[]
  inputRef: RefObject<HTMLInputElement | null>
  error: string | undefined
  onPick(code: Disposition | null): void
}

/** Type a letter or a digit, press Enter: two keys for a frequent code. The frequent ones are buttons as well. */
export function DispositionPicker({ codes, inputRef, error, onPick }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = findCodes(codes, typed).slice(0, SHOWN)
  const chosen = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    const writing = document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== ''
    if (!writing) inputRef.current?.focus({ preventScroll: true })
  }, [inputRef])
  useEffect(() => {
    if (typed) announce(t('wrapUp.found', { count: found.length, first: chosen ? formats.say(chosen.name) : '' }))
  }, [typed, found.length, chosen, formats, t])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step) setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') onPick(typed === '' && at === 0 ? null : (chosen ?? null))
    else if (event.key === 'Escape') inputRef.current?.blur()
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.picker}>
      <TextInput ref={inputRef} value={typed} error={error} placeholder={t('wrapUp.search')} aria-label={t('wrapUp.search')} role="combobox" aria-expanded aria-controls={list} autoComplete="off"
        aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined} onKeyDown={onKeyDown} onChange={(event) => { setTyped(event.currentTarget.value); setAt(0) }} />
      <div id={list} role="listbox" aria-label={t('wrapUp.codes')} className={classes.codes}>
        {found.map((code, index) => (
          <div key={code.id} id={`${list}-${code.id}`} role="option" aria-selected={code === chosen && (typed !== '' || at > 0)} className={classes.code} onClick={() => onPick(code)}>
            {typed === '' && <kbd aria-hidden>{index + 1}</kbd>}
            {formats.say(code.name)}
          </div>
        ))}
        {found.length === 0 && <span className={classes.none}>{t('wrapUp.noneFits')}</span>}
      </div>
    </div>
  )
}
