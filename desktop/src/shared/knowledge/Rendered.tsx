import { createElement, Fragment, type ReactNode } from 'react'
import classes from './Rendered.module.css'

/** What an article may consist of. A heading is lowered, because the title of the page stands above it. */
const tags: Record<string, string> = {
  P: 'p', H1: 'h3', H2: 'h4', H3: 'h5', H4: 'h6', H5: 'h6', H6: 'h6', UL: 'ul', OL: 'ol', LI: 'li', STRONG: 'strong', EM: 'em', CODE: 'code', PRE: 'pre', BLOCKQUOTE: 'blockquote',
  BR: 'br', HR: 'hr', TABLE: 'table', THEAD: 'thead', TBODY: 'tbody', TR: 'tr', TH: 'th', TD: 'td', DEL: 'del',
}
const empty = new Set(['br', 'hr'])

/** Shows an article's HTML: read by the browser without being part of the page, and built anew from the elements that an article may have. */
export function Rendered({ html, language }: { html: string; language: string }) {
  const read = new DOMParser().parseFromString(html, 'text/html').body
  return (
    <div className={classes.article} lang={language}>
      {children(read)}
    </div>
  )
}

const children = (of: Node): ReactNode[] => [...of.childNodes].map((node, index) => <Fragment key={index}>{shown(node)}</Fragment>)

function shown(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof HTMLElement)) return null
  if (node.tagName === 'A') return <Safe href={node.getAttribute('href') ?? ''}>{children(node)}</Safe>
  if (node.tagName === 'IMG') return node.getAttribute('alt')
  const tag = tags[node.tagName]
  if (!tag) return children(node)
  return empty.has(tag) ? createElement(tag) : createElement(tag, null, ...children(node))
}

function Safe({ href, children: words }: { href: string; children: ReactNode }) {
  if (!/^(https?:|mailto:|tel:|\/(?!\/))/i.test(href)) return <>{words}</>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  )
}
