import { Button, CloseButton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { clashOf, type ActionId } from '~/shared/keys/catalogue'
import { chordOf, chordProblem } from '~/shared/keys/chords'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import classes from './Personal.module.css'

const SEQUENCE_MS = 900

interface Props {
  id: ActionId
  keymap: Record<ActionId, string>
  onBind(id: ActionId, binding: string): void
}

/** One action with its key; pressing the button listens for the new one (or two, one after the other). */
export function KeyRow({ id, keymap, onBind }: Props) {
  const { t } = useTranslation()
  const [heard, setHeard] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>()
  const finish = (binding: string) => {
    setHeard(null)
    const wrong = chordProblem(binding)
    const clash = clashOf(keymap, id, binding)
    if (wrong) return setProblem(t(`keys.${wrong}`))
    if (clash) return setProblem(t('keys.clash', { action: t(`keys.actions.${clash}`) }))
    setProblem(null)
    return onBind(id, binding)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (heard === null) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setHeard(null)
    const chord = chordOf(event.nativeEvent)
    if (!chord) return undefined
    clearTimeout(timer)
    const binding = heard ? `${heard} ${chord}` : chord
    setHeard(binding)
    const single = chord.length === 1 && !heard
    if (!single) return finish(binding)
    return setTimer(setTimeout(() => finish(binding), SEQUENCE_MS))
  }
  const name = t(`keys.actions.${id}`)
  return (
    <div className={classes.key}>
      <span>{name}</span>
      <Button className={classes.press} size="compact-sm" variant="default" onClick={() => setHeard('')} onBlur={() => setHeard(null)} onKeyDown={onKeyDown} aria-label={t('keys.change', { action: name })}>
        {heard !== null ? heard || t('keys.press') : keymap[id] ? <KeyCaps binding={keymap[id]} /> : t('keys.none')}
      </Button>
      <CloseButton size="sm" aria-label={t('keys.remove', { action: name })} onClick={() => onBind(id, '')} />
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
