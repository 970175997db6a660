import type { NumberedFrame, Upstream } from '../api/contract'
import { retryDelay } from './backoff'

/** The part of a WebSocket that the stream uses. */
export interface Line {
  send(text: string): void
  close(): void
  onopen: (() => void) | null
  onmessage: ((event: { data: string }) => void) | null
  onclose: (() => void) | null
}

export interface Surroundings {
  ticket(): Promise<string>
  open(ticket: string): Line
  /** Resolves when the server still answers us; rejects when it does not. Asked only when the line has been silent. */
  probe(): Promise<unknown>
  random(): number
  after(ms: number, run: () => void): () => void
}

export type LinkState = 'connecting' | 'live' | 'lost'

export interface StreamEvents {
  frame(frame: NumberedFrame): void
  state(state: LinkState, attempt: number): void
}

/** Silence on a line that has beaten before means it is dead; a line that never beats is probed instead. */
export const SILENCE_MS = 25_000

/**
 * The desk's end of the live stream: one socket at a time, frames in unbroken order. A gap, a silence or a lost line ends the
 * connection; the next one starts with a snapshot, so nothing is ever repaired piecemeal.
 */
export class LiveStream {
  private line: Line | undefined
  private expected = 1
  private attempt = 0
  private beats = false
  private running = false
  private generation = 0
  private cancelTimer = () => {}
  private cancelSilence = () => {}
  private readonly wanted = new Map<string, Upstream>()

  constructor(
    private readonly around: Surroundings,
    private readonly events: StreamEvents,
  ) {}

  start() {
    if (this.running) return
    this.running = true
    void this.connect()
  }

  stop() {
    this.running = false
    this.drop()
  }

  /** Tries at once instead of waiting for the back-off, for example when the browser says that the network is back. */
  hurry() {
    if (!this.running || this.line) return
    this.cancelTimer()
    this.attempt = 0
    void this.connect()
  }

  /** A wish that outlives the connection: it is told again after every reconnect until `forget`. */
  keep(name: string, message: Upstream) {
    this.wanted.set(name, message)
    this.tell(message)
  }

  forget(name: string, farewell: Upstream) {
    if (this.wanted.delete(name)) this.tell(farewell)
  }

  /** Says something that may get lost (typing). */
  tell(message: Upstream) {
    if (this.expected > 1) this.line?.send(JSON.stringify(message))
  }

  private async connect() {
    const mine = ++this.generation
    this.events.state(this.attempt === 0 ? 'connecting' : 'lost', this.attempt)
    try {
      const ticket = await this.around.ticket()
      if (mine === this.generation && this.running) this.attach(this.around.open(ticket))
    } catch {
      if (mine === this.generation) this.retry()
    }
  }

  private attach(line: Line) {
    this.line = line
    this.expected = 1
    this.beats = false
    line.onmessage = (event) => this.receive(line, event.data)
    line.onclose = () => line === this.line && this.fail()
    this.watchSilence()
  }

  private receive(line: Line, text: string) {
    if (line !== this.line) return
    const frame = parse(text)
    if (!frame || frame.seq !== this.expected || (frame.seq === 1) !== (frame.type === 'snapshot')) return this.fail()
    this.expected++
    this.watchSilence()
    if (frame.type === 'heartbeat') this.beats = true
    if (frame.seq === 1) this.greet()
    this.events.frame(frame)
  }

  private greet() {
    this.attempt = 0
    this.events.state('live', 0)
    for (const message of this.wanted.values()) this.line?.send(JSON.stringify(message))
  }

  private watchSilence() {
    this.cancelSilence()
    const line = this.line
    this.cancelSilence = this.around.after(SILENCE_MS, () => line === this.line && this.silent())
  }

  private silent() {
    if (this.beats || this.expected === 1) return this.fail()
    const line = this.line
    this.around.probe().then(
      () => line === this.line && this.watchSilence(),
      () => line === this.line && this.fail(),
    )
  }

  private fail() {
    this.drop()
    if (this.running) this.retry()
  }

  private retry() {
    const delay = retryDelay(this.attempt++, () => this.around.random())
    this.events.state('lost', this.attempt)
    this.cancelTimer = this.around.after(delay, () => this.running && void this.connect())
  }

  private drop() {
    this.generation++
    this.cancelTimer()
    this.cancelSilence()
    const line = this.line
    this.line = undefined
    this.expected = 1
    if (!line) return
    line.onclose = line.onmessage = line.onopen = null
    line.close()
  }
}

function parse(text: string): NumberedFrame | undefined {
  try {
    const frame = JSON.parse(text) as NumberedFrame
    return typeof frame?.seq === 'number' && typeof frame.type === 'string' ? frame : undefined
  } catch {
    return undefined
  }
}
