// A chord is one key press in words: 'j', '?', 'F2', 'mod+k', 'mod+shift+enter'. `mod` is Ctrl or, on a Mac, Command.
// Chords go by the character that was typed (event.key), so they follow the keyboard layout. Alt and AltGr never take part: on German
// layouts they type @, €, { and [.

export interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  getModifierState?(name: string): boolean
}

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'])

/** The chord of a key press, or null when it is none that may be bound. */
export function chordOf(press: Press): string | null {
  if (MODIFIERS.has(press.key) || press.altKey || press.getModifierState?.('AltGraph')) return null
  const mod = press.ctrlKey || press.metaKey
  const named = press.key.length > 1
  const key = press.key === ' ' ? 'space' : isFunctionKey(press.key) ? press.key : press.key.toLowerCase()
  const letter = !named && press.key.toLowerCase() !== press.key.toUpperCase()
  const shift = press.shiftKey && (mod || named || letter)
  return `${mod ? 'mod+' : ''}${shift ? 'shift+' : ''}${key}`
}

export const isFunctionKey = (key: string) => /^F\d{1,2}$/.test(key)

/** Chords that do not type anything and therefore work while one is writing. */
export const worksInText = (chord: string) => isFunctionKey(chord.replace(/^(mod\+|shift\+)*/, '')) || TEXT_SAFE.has(chord)
const TEXT_SAFE = new Set(['mod+k', 'mod+enter', 'mod+shift+enter'])

export const isSingleKey = (chord: string) => !chord.startsWith('mod+') && !worksInText(chord)

/** Chords that belong to the browser or the system; taking them would fight the user. */
const TAKEN = new Set(
  ['t', 'n', 'w', 'r', 'l', 'q', 'p', 's', 'f', 'h', 'j', 'd', 'o', 'u', 'a', 'c', 'v', 'x', 'y', 'shift+t', 'shift+n', 'shift+w', 'shift+r', 'tab'].map(
    (key) => `mod+${key}`,
  ).concat(['F1', 'F5', 'F6', 'F11', 'F12', 'tab', 'shift+tab', 'escape', 'space', 'backspace']),
)

export type ChordProblem = 'taken-by-browser' | 'not-a-key'

/** Why a chord cannot be bound, or null when it can. */
export function chordProblem(binding: string): ChordProblem | null {
  const chords = binding.split(' ')
  if (chords.length > 2 || chords.some((chord) => chord === '')) return 'not-a-key'
  return chords.some((chord) => TAKEN.has(chord)) ? 'taken-by-browser' : null
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit'].includes(target.type)
}

/** A chord as it is printed on keys, for the help sheet and the palette. */
export function chordKeys(binding: string, german = false, mac = isMac()): string[] {
  const control = mac ? '⌘' : german ? 'Strg' : 'Ctrl'
  return binding.split(/[ +]/).map((part) => (part === 'mod' ? control : (NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))))
}

const isMac = () => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
const NAMES: Record<string, string> = { shift: '⇧', enter: '↵', arrowdown: '↓', arrowup: '↑' }
