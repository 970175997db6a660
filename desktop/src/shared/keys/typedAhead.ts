// Hands are faster than dialogs: what is typed between the key that opens a field and the field having the focus belongs to the field.

const AT_MOST_MS = 3000
const MOST = 100

export interface Letter {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  getModifierState(name: string): boolean
}

let kept: { letters: string; until: number } | null = null

/** A field is about to open; until it takes them, letters are kept for it, for some seconds at most. */
export function keepLetters(now: number) {
  kept = { letters: '', until: now + AT_MOST_MS }
}

/** Keeps the letter if a field is about to open; tells whether it did, for then it must do nothing else. */
export function keepLetter(press: Letter, at: number): boolean {
  if (!kept) return false
  if (at > kept.until) kept = null
  if (!kept || !(press.key === 'Backspace' || types(press))) return false
  kept.letters = press.key === 'Backspace' ? kept.letters.slice(0, -1) : `${kept.letters}${press.key}`.slice(0, MOST)
  return true
}

/** What was typed so far, for the field that has the focus now. */
export function takeLetters(): string {
  const letters = kept?.letters ?? ''
  kept = null
  return letters
}

const types = (press: Letter) => press.key.length === 1 && (!(press.ctrlKey || press.metaKey) || press.getModifierState('AltGraph'))
