import type { JSONContent } from '@tiptap/core'

// Between the document of the editor and plain text, as people read it in programs that show no HTML.

export function plainText(document: JSONContent): string {
  return blocks(document.content ?? []).replace(/\n{3,}/g, '\n\n').trim()
}

const blocks = (nodes: JSONContent[]) => nodes.map(block).join('\n\n')

function block(node: JSONContent): string {
  const inside = node.content ?? []
  switch (node.type) {
    case 'bulletList':
      return inside.map((item) => listItem('- ', item)).join('\n')
    case 'orderedList':
      return inside.map((item, index) => listItem(`${Number(node.attrs?.start ?? 1) + index}. `, item)).join('\n')
    case 'blockquote':
      return prefixed(blocks(inside), '> ', '> ')
    default:
      return inside.map(inline).join('')
  }
}

const listItem = (mark: string, item: JSONContent) => prefixed((item.content ?? []).map(block).join('\n'), mark, ' '.repeat(mark.length))

const prefixed = (text: string, first: string, rest: string) => text.split('\n').map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n')

function inline(node: JSONContent): string {
  if (node.type === 'hardBreak') return '\n'
  const text = node.text ?? ''
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.href as string | undefined
  return href && !isSaid(text, href) ? `${text} <${href}>` : text
}

/** The words of a link name its target already. */
const isSaid = (text: string, href: string) => [href, href.replace(/^https?:\/\//, ''), href.replace(/^mailto:/, ''), href.replace(/\/$/, '')].includes(text)

/** Nothing in it needs HTML. */
export function isPlain(document: JSONContent): boolean {
  const plain = new Set(['doc', 'paragraph', 'text', 'hardBreak'])
  return plain.has(document.type ?? '') && !document.marks?.length && (document.content ?? []).every(isPlain)
}

/** Text as paragraphs of the editor: a blank line begins a new one. */
export const paragraphs = (text: string): JSONContent[] =>
  text.replace(/\r\n?/g, '\n').split(/\n{2,}/).map((paragraph) => ({ type: 'paragraph', content: lines(paragraph) }))

function lines(paragraph: string): JSONContent[] {
  return paragraph.split('\n').flatMap((line, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), ...(line ? [{ type: 'text', text: line }] : [])])
}

/** Text as the HTML of such paragraphs, for a draft. */
export const paragraphsHtml = (text: string) =>
  text.replace(/\r\n?/g, '\n').split(/\n{2,}/).map((paragraph) => `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`).join('')

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const SPEAKS_OF_FILE = /(?<![\p{L}])(?:anbei|angehängt\p{L}*|beigefügt\p{L}*|beiliegend\p{L}*|im anhang|in der anlage|als anlage|attached|attachments?|enclosed)(?![\p{L}])/iu

/** The writer means that a file goes along. What stands in quotes somebody else has written. */
export function speaksOfFile(text: string): boolean {
  return SPEAKS_OF_FILE.test(text.split('\n').filter((line) => !line.startsWith('>')).join('\n'))
}
