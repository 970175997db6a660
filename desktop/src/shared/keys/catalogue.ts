/** Every action that may have a key, with the key it has until the user chooses another. Titles are in the texts under `keys.actions`. */
export const catalogue = {
  palette: 'mod+k',
  accept: 'F2',
  decline: 'shift+F2',
  send: 'mod+enter',
  'send-done': 'mod+shift+enter',
  undo: 'mod+z',
  'list-next': 'j',
  'list-previous': 'k',
  'next-unread': 'u',
  reply: 'r',
  note: 'n',
  latest: 'l',
  done: 'e',
  transfer: 'f',
  'hand-over': 't',
  split: 's',
  merge: 'v',
  transcript: 'y',
  'set-aside': 'x',
  wanted: 'q',
  'block-sender': 'd',
  requeue: 'b',
  forward: 'o',
  take: 'h',
  assign: 'a',
  macro: 'm',
  why: 'w',
  context: 'i',
  presence: 'p',
  'go-work': 'g i',
  'go-waiting': 'g q',
  'go-customers': 'g c',
  'go-wallboard': 'g w',
  'go-admin': 'g a',
  'go-settings': 'g s',
  help: '?',
} as const satisfies Record<string, string>

export type ActionId = keyof typeof catalogue
export const actionIds = Object.keys(catalogue) as ActionId[]

export const keyGroups: Record<'everywhere' | 'list' | 'conversation' | 'go', ActionId[]> = {
  everywhere: ['palette', 'accept', 'decline', 'presence', 'undo', 'help'],
  list: ['list-next', 'list-previous', 'next-unread', 'take', 'assign'],
  conversation: ['reply', 'note', 'send', 'send-done', 'latest', 'done', 'transfer', 'hand-over', 'split', 'merge', 'transcript', 'set-aside', 'wanted', 'block-sender', 'requeue', 'forward', 'macro', 'why', 'context'],
  go: ['go-work', 'go-waiting', 'go-customers', 'go-wallboard', 'go-admin', 'go-settings'],
}

/** The keys in force: the user's own where they fit, the proposed ones elsewhere. An empty string means "no key". */
export function keymapOf(own: Record<string, string>): Record<ActionId, string> {
  return Object.fromEntries(actionIds.map((id) => [id, typeof own[id] === 'string' ? own[id] : catalogue[id]])) as Record<ActionId, string>
}

/** The action that already has this key (or begins or continues it), if any. */
export function clashOf(keymap: Record<ActionId, string>, id: ActionId, binding: string): ActionId | undefined {
  if (!binding) return undefined
  return actionIds.find((other) => other !== id && keymap[other] !== '' && overlaps(keymap[other], binding))
}

const overlaps = (a: string, b: string) => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
