import type { Time } from './time'

export interface SeenPage {
  address: string
  title: string
}

/** Tells which pages are opened, navigations inside a page included; only while it is started. */
export class PageViews {
  private last: string | null = null
  private cancel = () => {}
  private running = false

  constructor(
    private readonly time: Time,
    private readonly seen: (page: SeenPage) => void,
    /** The page told last, kept over reloads: who reloads has not gone anywhere. */
    private readonly kept: { get(): string; put(address: string): void },
  ) {}

  /** Where the visitor is. What stands behind the path stays with them: it may be a secret. */
  here(): SeenPage {
    return { address: location.origin + location.pathname, title: document.title.slice(0, 300) }
  }

  start(): void {
    if (this.running) return
    this.running = true
    this.look()
  }

  stop(): void {
    this.running = false
    this.cancel()
  }

  /** Looking is gentler to the page than to wrap its history. */
  private look(): void {
    const page = this.here()
    this.last ??= this.kept.get()
    if (page.address !== this.last && document.visibilityState === 'visible') {
      this.last = page.address
      this.kept.put(page.address)
      this.seen(page)
    }
    this.cancel = this.time.later(1_500, () => this.look())
  }
}
