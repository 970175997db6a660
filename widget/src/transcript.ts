import type { Item } from './outbox'
import type { Line, Page } from './protocol'

/** One thing that is shown, in order: a line of the server's, or one of ours that is on its way. */
export type Shown =
  | { kind: 'line'; id: string; line: Line; tick: Tick | null }
  | { kind: 'pending'; id: string; item: Item; tick: Tick }

export type Tick = 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

/** What was said, as the server tells it; the cursor says how far we have heard. */
export class Transcript {
  lines: Line[] = []
  cursor = ''
  private readUpTo = ''
  /** Taken by the server, but not seen in its lines yet. */
  private taken: Item[] = []

  /** Adds a page; true if something is new. A page that comes twice changes nothing. */
  add(page: Page): boolean {
    if (page.restarted) {
      this.lines = []
      this.readUpTo = ''
    }
    const known = new Set(this.lines.map((line) => line.at))
    const fresh = page.lines.filter((line) => !known.has(line.at))
    this.lines = [...this.lines, ...fresh]
    if (page.cursor) this.cursor = page.cursor
    else if (page.restarted) this.cursor = ''
    if (page.read) this.readUpTo = page.read
    const keys = new Set(this.lines.map((line) => line.key))
    this.taken = this.taken.filter((item) => !keys.has(item.key))
    return fresh.length > 0 || page.restarted
  }

  read(upTo: string): void {
    this.readUpTo = upTo
  }

  took(item: Item): void {
    if (item.path === 'messages' && !this.lines.some((line) => line.key === item.key)) this.taken.push(item)
  }

  reset(): void {
    this.lines = []
    this.cursor = ''
    this.readUpTo = ''
    this.taken = []
  }

  shown(queue: Item[]): Shown[] {
    const keys = new Set(this.lines.map((line) => line.key))
    const seen = this.lines.findIndex((line) => line.at === this.readUpTo)
    const lines = this.lines.map((line, index): Shown => {
      // Whoever answers has read what stands before the answer.
      const read = index <= seen || this.lines.some((later, at) => at > index && !later.mine && later.what !== 'joined')
      return { kind: 'line', id: line.key ?? line.at, line, tick: line.mine ? (read ? 'read' : 'delivered') : null }
    })
    const waiting = queue.filter((item) => item.path === 'messages' && !keys.has(item.key))
    const known = new Set(waiting.map((item) => item.key))
    const taken = this.taken.filter((item) => !known.has(item.key))
    return [
      ...lines,
      ...taken.map((item): Shown => ({ kind: 'pending', id: item.key, item, tick: 'sent' })),
      ...waiting.map((item): Shown => ({ kind: 'pending', id: item.key, item, tick: item.failed ? 'failed' : 'sending' })),
    ]
  }

  /** The newest line of the other side, if any. */
  lastOfOthers(): Line | undefined {
    return [...this.lines].reverse().find(spoken)
  }

  unread(seen: string): number {
    const index = this.lines.findIndex((line) => line.at === seen)
    return this.lines.slice(index + 1).filter(spoken).length
  }
}

function spoken(line: Line): boolean {
  return !line.mine && (line.what === 'text' || line.what === 'file' || line.what === 'choices')
}
