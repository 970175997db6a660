import { Api } from './api'
import { Live, type Connectedness } from './live'
import { Outbox, type Item } from './outbox'
import { PageViews } from './pages'
import { Problem, type Choice, type Frame, type Page, type SessionView, type SiteConfig, type Whereabouts } from './protocol'
import type { Shelf } from './shelf'
import { newKey, type Time } from './time'
import { Transcript, type Shown } from './transcript'
import { Uploads, type Upload } from './uploads'

export interface Form {
  name: string
  email: string
  text: string
  privacy: boolean
  pages: boolean
}

/** A concern that was left in the form: it goes on by mail. */
export interface Left {
  key: string
  email: string
}

export type Phase = 'form' | 'chat' | 'ended'

export interface ChatEvents {
  changed(): void
  message(): void
  ended(): void
}

/** The chat of one visitor at one site: all that the screen shows, and all that one can do. */
export class Chat {
  opened = false
  config: SiteConfig | null = null
  trouble: string | null = null
  left: Left | null = null
  phase: Phase = 'form'
  where: Whereabouts | null = null
  connection: Connectedness = 'connecting'
  agentTyping = false
  identifiedAs: string | null = null
  readonly transcript = new Transcript()
  readonly outbox: Outbox
  readonly uploads: Uploads

  private readonly live: Live
  private readonly pages: PageViews
  private jwt: string | null = null
  private looking = false
  private told = { delivered: '', read: '' }
  private cancelTyping = () => {}
  private cancelReceipt = () => {}
  private typingSince = 0
  private beginning: Promise<void> | null = null

  constructor(
    readonly api: Api,
    private readonly shelf: Shelf,
    private readonly time: Time,
    public language: string,
    private readonly events: ChatEvents,
    openSocket: (address: string) => WebSocket = (address) => new WebSocket(address),
  ) {
    this.outbox = new Outbox(shelf, time, (item) => this.deliver(item), (taken) => this.queueChanged(taken))
    this.uploads = new Uploads(api, () => this.begin(), (file) => this.sendFile(file), () => events.changed())
    this.live = new Live(
      {
        address: () => this.withSession(() => this.api.socketAddress()),
        open: openSocket,
        cursor: () => this.transcript.cursor,
        heard: (frame) => this.heard(frame),
        changed: (state) => {
          this.connection = state
          if (state === 'connected') this.outbox.hurry()
          else this.agentTyping = false
          events.changed()
        },
        pull: () => this.pull(),
      },
      time,
    )
    this.pages = new PageViews(time, (page) => void this.post('pages', { key: newKey(), ...page }), {
      get: () => this.shelf.get('last-page') ?? '',
      put: (address) => this.shelf.put('last-page', address),
    })
    shelf.onChange((name, value) => this.changedElsewhere(name, value))
  }

  // ---- beginnings

  /** Goes on with a chat that was opened before; does nothing for anybody else. */
  wake(): void {
    const session = this.stored()
    if (!session) return
    this.api.token = session.token
    this.identifiedAs = session.identified ? (session.name ?? '') : null
    this.phase = (this.shelf.get('phase') as Phase | null) ?? 'form'
    const waiting = this.outbox.items()
    const inquiry = waiting.find((item) => item.path === 'inquiries')
    if (inquiry) this.left = { key: inquiry.key, email: String(inquiry.body['email']) }
    if (this.phase === 'form' && waiting.length === 0) return
    void this.withSession(async () => this.keep(await this.api.session())).catch(() => {})
    this.goLive()
    void this.outbox.drain()
    if (this.shelf.get('panel') === '1') void this.open()
  }

  async open(): Promise<void> {
    this.opened = true
    this.shelf.put('panel', '1')
    this.looked()
    this.events.changed()
    if (!this.config) await this.loadConfig()
    await this.identifyNow()
  }

  close(): void {
    this.opened = false
    this.shelf.put('panel', '0')
    this.events.changed()
  }

  async loadConfig(): Promise<void> {
    this.trouble = null
    try {
      this.config = await this.api.config(this.language)
    } catch (error) {
      this.trouble = error instanceof Problem ? error.code : 'offline'
    }
    this.events.changed()
  }

  startChat(form: Form): void {
    const consents = [...(form.privacy ? ['privacy-note'] : []), ...(form.pages ? ['page-views'] : [])]
    this.shelf.put('pages', form.pages ? '1' : '0')
    this.shelf.put('last-page', '')
    this.phase = 'chat'
    this.shelf.put('phase', 'chat')
    const arrival = { language: this.language, name: form.name, email: form.email, consents, page: this.pages.here() }
    this.shelf.put('arrival', JSON.stringify(arrival))
    this.outbox.add('arrival', newKey(), arrival)
    if (form.text.trim()) this.say(form.text)
    this.goLive()
  }

  /** Nobody is there: the concern is answered by mail, to the address that was given. */
  leave(form: Form): void {
    this.left = { key: newKey(), email: form.email.trim() }
    const { name, text } = form
    const consents = form.privacy ? ['privacy-note'] : []
    const body = { language: this.language, name, email: this.left.email, text, consents, page: this.pages.here() }
    this.outbox.add('inquiries', this.left.key, body)
  }

  /** How far it came; a code says why the server will never take it as it is. */
  inquiry(): 'sending' | 'sent' | { failed: string } {
    const item = this.outbox.items().find((one) => one.key === this.left?.key)
    return !item ? 'sent' : item.failed ? { failed: item.failed } : 'sending'
  }

  /** The form again: empty, or with the words that could not be sent. */
  async leaveAnother(): Promise<void> {
    const item = this.outbox.items().find((one) => one.key === this.left?.key)
    if (item) {
      this.remember('draft', String(item.body['text']))
      this.outbox.drop(item.key)
    }
    this.left = null
    await this.loadConfig()
  }

  /** What was said, as a letter to this address; the server has it when this is done. */
  async sendTranscript(key: string, email: string): Promise<void> {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    await this.withSession(() => this.api.post('transcripts', { key, email, language: this.language, zone }))
  }

  /** After the end: the form again, under a session that may know better who this is. */
  async startAnew(): Promise<void> {
    this.live.stop()
    this.where = null
    this.phase = 'form'
    this.shelf.put('phase', 'form')
    this.transcript.reset()
    this.events.changed()
    await Promise.all([
      this.loadConfig(),
      this.withSession(async () => this.keep(await this.api.session())).catch(() => {}),
    ])
  }

  // ---- what the visitor does

  say(text: string): void {
    this.outbox.add('messages', newKey(), { text: text.trim() })
    this.typing(false)
  }

  choose(choice: Choice): void {
    this.outbox.add('messages', newKey(), { choice })
  }

  typing(on: boolean): void {
    this.cancelTyping()
    if (on) this.cancelTyping = this.time.later(5_000, () => this.typing(false))
    if (on && this.time.now() - this.typingSince < 3_000) return
    if (!on && this.typingSince === 0) return
    this.typingSince = on ? this.time.now() : 0
    this.live.send({ type: 'typing', on })
  }

  end(): void {
    this.outbox.add('departure', newKey(), {})
    this.ended()
  }

  identify(jwt: string): void {
    this.jwt = jwt
    if (this.api.token || this.opened) void this.identifyNow()
  }

  /** Leaves nothing of this visitor in the browser. */
  forget(): void {
    this.live.stop()
    this.pages.stop()
    this.shelf.clear()
    this.transcript.reset()
    Object.assign(this, { opened: false, phase: 'form', where: null, identifiedAs: null, config: null, jwt: null, left: null })
    this.told = { delivered: '', read: '' }
    this.api.token = null
    this.events.changed()
  }

  /** The visitor looks at the thread, or looks away. */
  looksAt(thread: boolean): void {
    this.looking = thread
    if (thread) this.looked()
  }

  hurry(): void {
    this.live.hurry()
    this.outbox.hurry()
  }

  /** The network is gone: say so now rather than when the next message fails. */
  cut(): void {
    this.live.cut()
  }

  // ---- what is shown

  shown(): Shown[] {
    return this.transcript.shown(this.outbox.items())
  }

  uploading(): Upload[] {
    return this.uploads.list
  }

  unread(): number {
    return this.opened && this.looking ? 0 : this.transcript.unread(this.shelf.get('seen') ?? '')
  }

  remembered(name: 'draft' | 'sound'): string {
    return this.shelf.get(name) ?? ''
  }

  remember(name: 'draft' | 'sound', value: string): void {
    if (value) this.shelf.put(name, value)
    else this.shelf.remove(name)
  }

  // ---- news

  private heard(frame: Frame): void {
    switch (frame.type) {
      case 'lines':
        return this.heardLines(frame.page)
      case 'whereabouts':
        return this.moved(frame.whereabouts)
      case 'typing':
        this.agentTyping = frame.on
        return this.events.changed()
      case 'read':
        this.transcript.read(frame.upTo)
        return this.events.changed()
      case 'pong':
    }
  }

  private heardLines(page: Page): void {
    const before = this.transcript.lastOfOthers()?.at
    if (!this.transcript.add(page)) return
    const newest = this.transcript.lastOfOthers()
    if (newest && newest.at !== before) {
      this.agentTyping = false
      if (newest.at !== this.shelf.get('seen')) this.events.message()
      this.receipt()
    }
    if (this.looking) this.looked()
    this.events.changed()
  }

  private moved(where: Whereabouts): void {
    this.where = where
    // An arrival that is still on its way will open it again.
    if (where.state === 'ended' && !this.outbox.items().some((item) => item.path === 'arrival')) this.ended()
    else if (where.state !== 'outside' && where.state !== 'ended') this.began()
    this.events.changed()
    void this.identifyNow()
  }

  private began(): void {
    if (this.phase !== 'chat' && this.outbox.items().some((item) => item.path === 'departure')) return
    this.phase = 'chat'
    this.shelf.put('phase', 'chat')
    if (this.shelf.get('pages') === '1') this.pages.start()
  }

  private ended(): void {
    this.pages.stop()
    this.agentTyping = false
    if (this.phase === 'chat') {
      this.phase = 'ended'
      this.shelf.put('phase', 'ended')
      this.events.ended()
    }
    this.events.changed()
  }

  private looked(): void {
    const newest = this.transcript.lastOfOthers()
    if (newest && this.shelf.get('seen') !== newest.at) this.shelf.put('seen', newest.at)
    this.receipt()
  }

  private receipt(): void {
    this.cancelReceipt()
    this.cancelReceipt = this.time.later(300, () => {
      const newest = this.transcript.lastOfOthers()?.at
      const state = this.opened && this.looking ? 'read' : 'delivered'
      if (!newest || this.told[state] === newest || this.told.read === newest) return
      this.told[state] = newest
      this.post('receipts', { state, upTo: newest }).catch(() => (this.told[state] = ''))
    })
  }

  private queueChanged(taken?: Item): void {
    if (taken) this.transcript.took(taken)
    this.events.changed()
  }

  private changedElsewhere(name: string, value: string | null): void {
    if (name === 'session') this.sessionElsewhere(value)
    else if (name.startsWith('out:')) this.outbox.lookLater()
    else if (name === 'phase' && value && this.api.token) {
      if (value === 'chat') this.goLive()
      this.phase = value as Phase
    }
    this.events.changed()
  }

  private sessionElsewhere(value: string | null): void {
    if (!value) {
      if (this.api.token) this.forget()
      return
    }
    const fresh = this.api.token === null
    this.api.token = (JSON.parse(value) as SessionView).token
    if (fresh && this.shelf.get('phase') === 'chat') this.wake()
  }

  // ---- sessions

  private goLive(): void {
    // Before the arrival is taken nobody knows of the consent; began() starts it then.
    const arriving = this.outbox.items().some((item) => item.path === 'arrival')
    if (this.shelf.get('pages') === '1' && this.phase === 'chat' && !arriving) this.pages.start()
    this.live.start()
  }

  private async pull(): Promise<void> {
    const { page, whereabouts } = await this.withSession(() => this.api.transcript(this.transcript.cursor))
    this.heardLines(page)
    this.moved(whereabouts)
  }

  private async post(path: string, body: unknown): Promise<void> {
    if (this.api.token) await this.api.post(path, body)
  }

  private async deliver(item: Item): Promise<unknown> {
    return this.withSession(async () => {
      await this.arriveAgain(item)
      return this.api.post(item.path, { ...item.body, key: item.key })
    })
  }

  /** Under a new session nobody knows of the arrival, so it comes first; its key is made of the item's. */
  private async arriveAgain(item: Item): Promise<void> {
    if (this.shelf.get('replaced') === null || item.path === 'inquiries') return
    if (item.path === 'messages') {
      const arrival = JSON.parse(this.shelf.get('arrival') ?? '{}') as object
      await this.api.post('arrival', { ...arrival, key: `re-${item.key}` })
    }
    this.shelf.remove('replaced')
  }

  /** Does it with a session; if the session is over, once more with a new one. */
  private async withSession<T>(act: () => Promise<T>): Promise<T> {
    await this.begin()
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      this.api.token = null
      this.shelf.put('replaced', '1')
      this.transcript.reset()
      await this.begin()
      return act()
    }
  }

  /** A session, if there is none yet; two at once get the same one. */
  private begin(): Promise<void> {
    if (this.api.token) return Promise.resolve()
    this.beginning ??= this.api
      .session()
      .then((session) => this.keep(session))
      .finally(() => (this.beginning = null))
    return this.beginning
  }

  private keep(session: SessionView): void {
    this.api.token = session.token
    this.identifiedAs = session.identified ? (session.name ?? '') : null
    this.shelf.put('session', JSON.stringify(session))
    this.events.changed()
  }

  private stored(): SessionView | null {
    const text = this.shelf.get('session')
    const session = text ? (JSON.parse(text) as SessionView) : null
    if (session && Date.parse(session.expiresAt) > this.time.now()) return session
    if (session) this.shelf.clear()
    return null
  }

  /** In a chat that has begun, the proof is added to it; before one, the chat begins with it. */
  private async identifyNow(): Promise<void> {
    const jwt = this.jwt
    const undecided = this.phase === 'chat' && (!this.where || this.where.state === 'outside')
    if (!jwt || undecided) return
    this.jwt = null
    try {
      const session = await this.api.identify(jwt, this.language)
      const moved = !session.joined
      this.keep(session)
      if (moved) {
        this.transcript.reset()
        this.goLive()
        this.live.restart()
      }
    } catch (error) {
      if (error instanceof Problem && error.passing) this.jwt = jwt
      else console.warn(`Dirigent: identify was refused: ${error instanceof Problem ? error.code : 'unknown'}`)
    }
  }

  private sendFile(file: { receipt: string; name: string; mediaType: string; bytes: number; id: string }): void {
    const { receipt, ...rest } = file
    this.outbox.add('messages', newKey(), { file: receipt, shown: rest })
  }
}
