import { useEffect, useMemo } from 'react'
import { useSetting } from '../settings/settings'
import { useDialogs } from '../work/dialogs'
import { runAction } from './actions'
import { keymapOf } from './catalogue'
import { chordOf, isTextField } from './chords'
import { KeyReader } from './keyReader'
import { keepLetter } from './typedAhead'

/** Listens to the whole page; mounted once by the shell. */
export function useKeyboard() {
  const own = useSetting('keys')
  const singleKeys = useSetting('singleKeys')
  const reader = useMemo(() => new KeyReader(keymapOf(own), singleKeys), [own, singleKeys])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (keepLetter(event, event.timeStamp)) return event.preventDefault()
      if (event.repeat) return
      const chord = chordOf(event)
      if (chord === null || inDialog(event.target, chord)) return
      const { action } = reader.press(chord, isTextField(event.target), event.timeStamp)
      if (action && runAction(action)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [reader])
}

/** While a dialog or menu is open, single keys belong to it. */
const inDialog = (target: EventTarget | null, chord: string) => chord.length === 1 && (dialogOpen() || isWithinList(target))

/** Wherever the focus is, and while the dialog is still being fetched: a letter typed a moment too early must not end a chat behind it. */
const dialogOpen = () => useDialogs.getState().open !== null || document.querySelector('[role="dialog"][aria-modal="true"]') !== null

const isWithinList = (target: EventTarget | null) => target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null
