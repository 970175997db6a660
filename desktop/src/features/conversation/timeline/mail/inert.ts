import type { DOMPurify } from 'dompurify'

/** What may be left of a mail: something to look at, and nothing that acts, asks for input, or fetches. */
export interface Inert {
  html: string
  /** The addresses of pictures from outside that stay off. */
  remote: string[]
}

const DECORATION = 'b strong i em u s sub sup small big font span div p br hr center pre code tt blockquote cite q h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th a img abbr address del ins'
const ADDRESSES = 'href src'
const PLAIN = 'alt title style align valign width height border cellpadding cellspacing colspan rowspan bgcolor color face size dir lang start type data-remote-src'

const SAFE_TARGET = /^(?:https?:\/\/|mailto:|tel:)/i
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]*$/i
/** Declarations that fetch, hide behind escapes, or leave their place. */
const DOUBTFUL_STYLE = /url|image|expression|@|\\|position|behaviou?r|binding|content|filter|animation|transition|cursor|z-index|var\(/i

/** More markup than any letter needs; cleaning it would hold up the desk. */
const MOST_CHARACTERS = 1_500_000
const MOST_TAGS = 40_000

export function fitsFrame(html: string): boolean {
  if (html.length > MOST_CHARACTERS) return false
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++tags > MOST_TAGS) return false
  return true
}

/**
 * Cleans the HTML of a mail a second time; the server did it before. Pictures are put in as data, by content id or, if the server fetched
 * them, by address; links say where they go and open apart, everything else that could reach out or act is gone.
 */
export function inertHtml(purify: DOMPurify, html: string, pictures: ReadonlyMap<string, string>): Inert {
  const remote: string[] = []
  purify.addHook('afterSanitizeAttributes', (node) => {
    const style = node.getAttribute('style')
    if (style && DOUBTFUL_STYLE.test(style)) node.removeAttribute('style')
    if (node.tagName === 'IMG') remote.push(...quiet(node, pictures))
    if (node.tagName === 'A') candid(node)
  })
  try {
    const clean = purify.sanitize(html, {
      ALLOWED_TAGS: DECORATION.split(' '), ALLOWED_ATTR: [...ADDRESSES.split(' '), ...PLAIN.split(' ')], ADD_URI_SAFE_ATTR: PLAIN.split(' '), ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/)/i,
    })
    return { html: clean, remote }
  } finally {
    purify.removeAllHooks()
  }
}

/** A picture shows what came with the mail or was fetched by the server, or nothing. Returns the address that it would have fetched from outside. */
function quiet(image: Element, pictures: ReadonlyMap<string, string>): string[] {
  const source = image.getAttribute('src') ?? ''
  const outside = image.getAttribute('data-remote-src')?.trim() ?? (/^https?:/i.test(source) ? source : undefined)
  const own = outside !== undefined ? pictures.get(outside) : source.toLowerCase().startsWith('cid:') ? pictures.get(contentId(source)) : PICTURE.test(source) ? source : undefined
  image.removeAttribute('data-remote-src')
  if (own) image.setAttribute('src', own)
  else image.removeAttribute('src')
  return outside !== undefined && !own ? [outside] : []
}

const contentId = (source: string) => {
  const id = source.slice(4)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A link goes to where it says, in a tab of its own; where the words hide that, the target stands behind them. */
function candid(link: Element) {
  const href = link.getAttribute('href') ?? ''
  if (!SAFE_TARGET.test(href)) return link.removeAttribute('href')
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener noreferrer nofollow')
  link.setAttribute('title', href)
  const host = hostOf(href)
  if (!host || (link.textContent ?? '').toLowerCase().includes(host)) return undefined
  const said = link.ownerDocument.createElement('span')
  said.textContent = ` [${host}]`
  return void link.after(said)
}

function hostOf(href: string): string {
  try {
    const { protocol, host, pathname } = new URL(href)
    return protocol.startsWith('http') ? host : decodeURIComponent(pathname)
  } catch {
    return ''
  }
}
