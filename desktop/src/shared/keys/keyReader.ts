import { actionIds, type ActionId } from './catalogue'
import { isSingleKey, worksInText } from './chords'

const SEQUENCE_MS = 1200

export interface Reading {
  action?: ActionId
  /** True while a first key of a sequence has been pressed and the second is awaited. */
  pending: boolean
}

/** Turns key presses into actions. Single keys are deaf inside text fields and can be switched off altogether. */
export class KeyReader {
  private first: { chord: string; at: number } | null = null

  constructor(
    private readonly keymap: Record<ActionId, string>,
    private readonly singleKeys: boolean,
  ) {}

  press(chord: string, inText: boolean, at: number): Reading {
    const held = this.first
    this.first = null
    if (inText && !worksInText(chord)) return { pending: false }
    if (isSingleKey(chord) && !this.singleKeys) return { pending: false }
    const sequence = held && at - held.at <= SEQUENCE_MS ? this.find(`${held.chord} ${chord}`) : undefined
    const action = sequence ?? this.find(chord)
    if (action) return { action, pending: false }
    const starts = actionIds.some((id) => this.keymap[id].startsWith(`${chord} `))
    if (starts) this.first = { chord, at }
    return { pending: starts }
  }

  private find(binding: string) {
    return actionIds.find((id) => this.keymap[id] === binding)
  }
}
