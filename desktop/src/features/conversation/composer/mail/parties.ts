import type { Party } from '~/shared/api/mail'

/** What was typed or pasted as recipients: the people in it, and what is no address. */
export interface Read {
  parties: Party[]
  rest: string[]
}

const NAMED = /^(?:"((?:[^"\\]|\\.)*)"|([^<]*?))\s*<\s*(?:mailto:)?([^<>\s]+)\s*>$/u
const ADDRESS = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u
const LONGEST = 254

export const isAddress = (text: string) => text.length <= LONGEST && ADDRESS.test(text) && !/^\.|\.\.|\.@/.test(text)

/** Reads `a@b.de`, `Name <a@b.de>`, `"Surname, Name" <a@b.de>`, as many as there are between commas, semicolons, lines or spaces. */
export function readParties(text: string): Read {
  const read: Read = { parties: [], rest: [] }
  for (const piece of pieces(text)) {
    const found = one(piece) ?? several(piece)
    if (found) read.parties.push(...[found].flat())
    else read.rest.push(piece)
  }
  return read
}

function one(piece: string): Party | null {
  const named = NAMED.exec(piece)
  const address = (named?.[3] ?? piece).replace(/^mailto:/i, '')
  if (!isAddress(address)) return null
  return { name: (named?.[1]?.replace(/\\(.)/g, '$1') ?? named?.[2] ?? '').trim(), address }
}

function several(piece: string): Party[] | null {
  const words = piece.split(/\s+/)
  return words.length > 1 && words.every(isAddress) ? words.map((address) => ({ name: '', address })) : null
}

/** Cuts at commas, semicolons and lines that stand neither in quotes nor in angle brackets. */
function pieces(text: string): string[] {
  const found = ['']
  let inQuotes = false
  let inAngle = false
  for (const letter of text) {
    if (letter === '"' && !inAngle) inQuotes = !inQuotes
    if (letter === '<') inAngle = true
    if (letter === '>') inAngle = false
    const line = letter === '\n' || letter === '\r'
    if (line) inQuotes = inAngle = false
    if (line || ((letter === ',' || letter === ';') && !inQuotes && !inAngle)) found.push('')
    else found[found.length - 1] += letter
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

const same = (a: Party, b: Party) => a.address.toLowerCase() === b.address.toLowerCase()

/** Adds people who are not there yet. */
export const joined = (known: Party[], more: Party[]): Party[] =>
  more.reduce((all, party) => (all.some((other) => same(other, party)) ? all : [...all, party]), known)

export const shortParty = ({ name, address }: Party) => name || address

/** As it is typed, so that a recipient can be changed. */
export const typedParty = ({ name, address }: Party) => (name ? `${/[,;"<>]/.test(name) ? `"${name.replace(/(["\\])/g, '\\$1')}"` : name} <${address}>` : address)
