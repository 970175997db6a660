export interface Part {
  text: string
  href?: string
}

const LINK = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|\b[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\b/gu

/** Cuts text into plain and linked parts. Only http(s) and mail addresses become links. */
export function linked(text: string): Part[] {
  if (!text.includes('@') && !text.includes('://')) return text === '' ? [] : [{ text }]
  const parts: Part[] = []
  let from = 0
  for (const match of text.matchAll(LINK)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index) })
    parts.push({ text: match[0], href: match[0].startsWith('http') ? match[0] : `mailto:${match[0]}` })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
