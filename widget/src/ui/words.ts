import { regional, type Language } from '../language'

export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : ''].map((word) => Array.from(word ?? '')[0] ?? '')
  return letters.join('').toLocaleUpperCase()
}

export function clock(instant: string | number, language: Language): string {
  return new Date(instant).toLocaleTimeString(regional(language), { hour: 'numeric', minute: '2-digit' })
}

export function fileSize(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB']
  return `${size.toLocaleString(language)} ${unit}`
}

const link = /https?:\/\/[^\s<>"'`]+/giu

/** A text in pieces, web addresses apart; nothing else in it is ever interpreted. */
export function pieces(text: string): { text: string; href: string | null }[] {
  const found: { text: string; href: string | null }[] = []
  let end = 0
  for (const match of text.matchAll(link)) {
    // A full stop or a bracket behind an address belongs to the sentence.
    const address = match[0].replace(/[.,;:!?)\]}»“”"']+$/u, '')
    if (!valid(address)) continue
    if (match.index > end) found.push({ text: text.slice(end, match.index), href: null })
    found.push({ text: address, href: address })
    end = match.index + address.length
  }
  if (end < text.length) found.push({ text: text.slice(end), href: null })
  return found
}

function valid(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol)
  } catch {
    return false
  }
}
