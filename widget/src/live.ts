import type { Frame } from './protocol'
import { backOff, type Time } from './time'

export type Connectedness = 'connecting' | 'connected' | 'reconnecting'

export interface LiveParts {
  /** A fresh address for each try. */
  address(): Promise<string>
  open(address: string): WebSocket
  /** Where we are, so that the server goes on from there. */
  cursor(): string
  heard(frame: Frame): void
  changed(state: Connectedness): void
  /** How a widget reads that can make requests but no sockets. */
  pull(): Promise<void>
}

const PING = 25_000
const DEAF = 60_000

/** Keeps a socket open while there is a chat: comes back after a loss, goes on where it was. */
export class Live {
  private socket: WebSocket | null = null
  private wanted = false
  private tries = 0
  private heardAt = 0
  private attempt = 0
  private cancelRetry = () => {}
  private cancelPing = () => {}

  constructor(
    private readonly parts: LiveParts,
    private readonly time: Time,
  ) {}

  start(): void {
    if (this.wanted) return
    this.wanted = true
    this.parts.changed('connecting')
    void this.connect()
  }

  stop(): void {
    this.wanted = false
    this.hangUp()
    this.cancelRetry()
  }

  /** Comes back at once: the address changed, or there is hope. */
  restart(): void {
    if (!this.wanted) return
    this.hangUp()
    this.tries = 0
    this.cancelRetry()
    void this.connect()
  }

  /** There is hope: the browser says it is online, or the visitor looks again. */
  hurry(): void {
    if (this.wanted && this.socket?.readyState !== WebSocket.OPEN) this.restart()
    else this.ping()
  }

  /** The browser says that the network is gone; the socket would find out much later. */
  cut(): void {
    if (!this.wanted) return
    this.hangUp()
    this.lost()
  }

  send(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame))
  }

  private async connect(): Promise<void> {
    const attempt = ++this.attempt
    try {
      const address = await this.parts.address()
      if (attempt !== this.attempt || !this.wanted) return
      this.listen(this.parts.open(address), attempt)
    } catch {
      if (attempt === this.attempt) this.lost()
    }
  }

  private listen(socket: WebSocket, attempt: number): void {
    this.socket = socket
    let opened = false
    socket.onopen = () => {
      opened = true
      this.tries = 0
      this.heardAt = this.time.now()
      this.send({ type: 'resume', after: this.parts.cursor() })
      this.parts.changed('connected')
      this.schedulePing()
    }
    socket.onmessage = (event) => {
      this.heardAt = this.time.now()
      this.parts.heard(JSON.parse(String(event.data)) as Frame)
    }
    socket.onclose = () => {
      if (attempt !== this.attempt) return
      // Requests work, sockets do not: read what is there before the next try.
      if (!opened) void this.parts.pull().catch(() => {})
      this.lost()
    }
  }

  private lost(): void {
    this.cancelPing()
    this.socket = null
    if (!this.wanted) return
    this.parts.changed('reconnecting')
    // A tunnel or a lift takes minutes at most; after that there is less hurry.
    const most = this.tries < 20 ? 6_000 : 20_000
    this.cancelRetry = this.time.later(backOff(this.tries++, this.time, 500, most), () => void this.connect())
  }

  private hangUp(): void {
    this.attempt++
    this.cancelPing()
    this.socket?.close()
    this.socket = null
  }

  private schedulePing(): void {
    this.cancelPing()
    this.cancelPing = this.time.later(PING, () => this.ping())
  }

  private ping(): void {
    if (!this.socket) return
    if (this.time.now() - this.heardAt > DEAF) {
      this.restart()
      return
    }
    this.send({ type: 'ping' })
    this.schedulePing()
  }
}
