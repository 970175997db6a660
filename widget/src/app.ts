import { h, render } from 'preact'
import { Api } from './api'
import { Chat } from './chat'
import { brandStyles } from './colour'
import type { Data, Launcher } from './launcher'
import { browserShelf } from './shelf'
import { chime } from './sound'
import css from './style.css?inline'
import type { Language } from './language'
import { translator, type Translate } from './texts'
import { realTime } from './time'
import { App } from './ui/App'

export interface Look {
  t: Translate
  language: Language
  launcher: string
  title: string | undefined
  logo: string | undefined
}

/** What the launcher hands over. */
export interface Place {
  element: HTMLElement
  shadow: ShadowRoot
  brand: CSSStyleSheet
  base: string
  data: Data
  language: Language
}

export interface Mounted {
  command(name: string, jwt?: string): void
}

export type Mount = (place: Place) => Mounted

/** Takes the launcher's place and draws the chat whenever something changed. */
class Stage implements Mounted {
  private readonly chat: Chat
  private readonly look: Look
  private drawn = 0

  constructor(private readonly place: Place) {
    const { data, language, base, shadow } = place
    this.look = {
      t: translator(language, ownTexts(data)),
      language,
      launcher: data['launcher'] ?? '',
      title: data['title'],
      logo: data['logo'],
    }
    const site = data['site'] ?? ''
    this.chat = new Chat(new Api(base, site), browserShelf(site), realTime, language, {
      changed: () => this.draw(),
      message: () => this.tell('message'),
      ended: () => this.tell('ended'),
    })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
    shadow.replaceChildren()
    addEventListener('offline', () => this.chat.cut())
    addEventListener('online', () => this.chat.hurry())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.chat.hurry())
    this.chat.wake()
    this.paint()
  }

  command(name: string, jwt?: string): void {
    if (name === 'open') this.open()
    else if (name === 'close') this.chat.close()
    else if (name === 'identify' && jwt) this.chat.identify(jwt)
    else if (name === 'forget') this.chat.forget()
    else console.warn(`Dirigent: there is no command '${name}'`)
  }

  private open(): void {
    if (this.chat.opened) return
    this.place.element.dispatchEvent(new CustomEvent('open'))
    void this.chat.open()
  }

  private tell(name: 'message' | 'ended'): void {
    this.place.element.dispatchEvent(new CustomEvent(name))
    if (name === 'message' && this.chat.remembered('sound') === '1') chime()
  }

  /** Many changes of one moment are drawn once. */
  private draw(): void {
    if (this.drawn) return
    this.drawn = requestAnimationFrame(() => this.paint())
    // Frames rest while the page is hidden, but the badge must not.
    if (document.visibilityState === 'hidden') setTimeout(() => this.paint(), 50)
  }

  private paint(): void {
    cancelAnimationFrame(this.drawn)
    this.drawn = 0
    this.place.brand.replaceSync(brandStyles(this.place.data['colour'] ?? this.chat.config?.colour))
    const actions = { open: () => this.open(), close: () => this.chat.close() }
    render(h(App, { chat: this.chat, look: this.look, ...actions }), this.place.shadow)
  }
}

/** data-text-write="…" in the script tag replaces the text of that name. */
function ownTexts(data: Data): Record<string, string | undefined> {
  const named = Object.entries(data).filter(([name]) => name.startsWith('text'))
  return Object.fromEntries(named.map(([name, text]) => [name.charAt(4).toLowerCase() + name.slice(5), text]))
}

const launcher = customElements.get('dirigent-chat') as (typeof Launcher & CustomElementConstructor) | undefined
launcher?.ready((place) => new Stage(place))
