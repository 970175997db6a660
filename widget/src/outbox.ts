import { Problem } from './protocol'
import type { Shelf } from './shelf'
import { backOff, type Time } from './time'

export interface Item {
  /** Where it stands in the queue; grows with time. */
  readonly place: string
  /** The delivery key: the server takes it once, however often it comes. */
  readonly key: string
  readonly path: 'arrival' | 'messages' | 'departure' | 'inquiries'
  readonly body: Record<string, unknown>
  readonly at: number
  /** Why the server will never take it. */
  readonly failed?: string
}

const PREFIX = 'out:'

/**
 * What is to be sent, in order, until the server has it. Each item is kept under a name of its own, so that two tabs can
 * add and remove without overwriting one another. Several tabs may send the same head: the key makes that harmless, and
 * nobody goes on before the head is taken, so the order holds.
 */
export class Outbox {
  private running = false
  private tries = 0
  private count = 0
  private cancelRetry = () => {}

  constructor(
    private readonly shelf: Shelf,
    private readonly time: Time,
    private readonly deliver: (item: Item) => Promise<unknown>,
    private readonly changed: (taken?: Item) => void,
  ) {}

  add(path: Item['path'], key: string, body: Record<string, unknown>): void {
    const place = `${this.time.now().toString(36).padStart(9, '0')}-${(this.count++).toString(36).padStart(4, '0')}-${key.slice(0, 6)}`
    this.write({ place, key, path, body, at: this.time.now() })
    this.changed()
    void this.drain()
  }

  items(): Item[] {
    return this.shelf
      .names()
      .filter((name) => name.startsWith(PREFIX))
      .sort()
      .flatMap((name) => {
        const text = this.shelf.get(name)
        return text ? [JSON.parse(text) as Item] : []
      })
  }

  /** Tries a refused item again. */
  retry(key: string): void {
    const item = this.items().find((one) => one.key === key)
    if (!item) return
    const { failed: _, ...again } = item
    this.write(again)
    this.changed()
    void this.drain()
  }

  drop(key: string): void {
    const item = this.items().find((one) => one.key === key)
    if (item) this.shelf.remove(PREFIX + item.place)
    this.changed()
  }

  /** There is hope: the browser is online again, or the visitor is back. */
  hurry(): void {
    this.tries = 0
    this.cancelRetry()
    void this.drain()
  }

  /** Another tab added something: it sends it itself, we look after it in case that tab is gone. */
  lookLater(): void {
    this.schedule(4_000)
  }

  async drain(): Promise<void> {
    if (this.running) return
    this.running = true
    this.cancelRetry()
    let going = true
    for (let head = this.head(); going && head; head = this.head()) going = await this.attempt(head)
    this.running = false
  }

  private head(): Item | undefined {
    return this.items().find((item) => !item.failed)
  }

  /** True if the next one may be tried: this one is taken, or refused for good. */
  private async attempt(item: Item): Promise<boolean> {
    try {
      await this.deliver(item)
      this.tries = 0
      this.shelf.remove(PREFIX + item.place)
      this.changed(item)
      return true
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem(0, 'offline', 0)
      if (problem.passing || problem.status === 401) {
        this.schedule(Math.max(problem.retryAfterSeconds * 1000, backOff(this.tries++, this.time)))
        return false
      }
      this.write({ ...item, failed: problem.code })
      this.changed()
      return true
    }
  }

  private schedule(milliseconds: number): void {
    this.cancelRetry()
    this.cancelRetry = this.time.later(milliseconds, () => void this.drain())
  }

  private write(item: Item): void {
    this.shelf.put(PREFIX + item.place, JSON.stringify(item))
  }
}
