import type { Mount, Mounted } from './app'
import { brandStyles } from './colour'
import { chooseLanguage, type Language } from './language'
import css from './launcher.css?inline'
import { browserShelf } from './shelf'

export type Data = Record<string, string | undefined>

const open = { de: 'Chat öffnen', en: 'Open chat' }
const bubble =
  'M21 11.4c0 4.4-4 7.9-9 7.9-1 0-2-.1-2.9-.4L4 20.6l1.4-3.8C3.9 15.4 3 13.5 3 11.4 3 7 7 3.5 12 3.5s9 3.5 9 7.9Z'

/**
 * The customer's element before anybody opens it: a button, and nothing else. It fetches nothing and stores nothing; the
 * app comes with the first click, or at once for somebody whose chat is going on.
 *
 * Its styles are constructed, not written into the page, so a site's content security policy needs no exception for
 * styles; the shadow keeps both pages' styles apart.
 */
export class Launcher extends HTMLElement {
  private src = ''
  private data: Data = {}
  private language: Language = 'en'
  private readonly brand = new CSSStyleSheet()
  private mounted: Mounted | null = null
  private loading = false
  private arrive: (mount: Mount) => void = () => {}
  /** What was asked for while the app was not there. */
  private asked: [string, string | undefined][] = []

  begin(src: string, data: Data): void {
    this.src = src
    this.data = data
    this.language = chooseLanguage(data['lang'], document.documentElement.lang, navigator.language)
    this.lang = this.language
    this.setAttribute('position', data['position'] === 'left' ? 'left' : 'right')
    this.setAttribute('theme', data['theme'] ?? 'auto')
  }

  connectedCallback(): void {
    if (this.shadowRoot) return
    const shadow = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    this.brand.replaceSync(brandStyles(this.data['colour']))
    shadow.adoptedStyleSheets = [sheet, this.brand]
    shadow.append(this.button())
    if (this.goingOn()) this.load()
  }

  command(name: string, jwt?: string): void {
    if (this.mounted) {
      this.mounted.command(name, jwt)
      return
    }
    if (name === 'forget') browserShelf(this.site()).clear()
    else this.asked.push([name, jwt])
    if (name === 'open') this.load()
  }

  /** The app has come. */
  static ready(mount: Mount): void {
    document.querySelectorAll<Launcher>('dirigent-chat').forEach((element) => element.arrive(mount))
  }

  private site(): string {
    return this.data['site'] ?? ''
  }

  /** A chat of this browser's that has not ended; only somebody who opened it before has one. */
  private goingOn(): boolean {
    const shelf = browserShelf(this.site())
    return shelf.get('session') !== null && shelf.get('phase') !== null && shelf.get('phase') !== 'form'
  }

  private load(): void {
    if (this.loading) return
    this.loading = true
    const script = document.createElement('script')
    script.src = trusted(this.src.replace(/dirigent\.js/, 'dirigent-app.js'))
    script.async = true
    script.onerror = () => {
      script.remove()
      this.loading = false
    }
    this.arrive = (mount) => {
      const shadow = this.shadowRoot!
      this.mounted = mount({
        element: this,
        shadow,
        brand: this.brand,
        base: new URL('../channel/webchat/', this.src).href,
        data: this.data,
        language: this.language,
      })
      for (const [name, jwt] of this.asked) this.mounted.command(name, jwt)
      this.asked = []
    }
    document.head.append(script)
  }

  private button(): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `launcher ${this.data['launcher'] ? 'wide' : ''}`
    button.setAttribute('aria-expanded', 'false')
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const attributes = { width: '26', height: '26', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'aria-hidden': 'true' }
    for (const [name, value] of Object.entries(attributes)) icon.setAttribute(name, value)
    for (const [path, width] of [[bubble, '1.9'], ['M8.4 11.5h.01M12 11.5h.01M15.6 11.5h.01', '2.6']]) {
      const stroke = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      stroke.setAttribute('d', path!)
      stroke.setAttribute('stroke-width', width!)
      stroke.setAttribute('stroke-linecap', 'round')
      stroke.setAttribute('stroke-linejoin', 'round')
      icon.append(stroke)
    }
    button.append(icon)
    if (this.data['launcher']) button.append(this.data['launcher'])
    else button.setAttribute('aria-label', open[this.language])
    button.onclick = () => this.command('open')
    return button
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Sites that trust only named policies to load scripts can name ours: dirigent. */
function trusted(url: string): string {
  const types = (window as { trustedTypes?: TrustedTypes }).trustedTypes
  return types ? types.createPolicy('dirigent', { createScriptURL: (own) => own }).createScriptURL(url) : url
}
