import type { Draft } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'

/** Where drafts live. */
export interface DraftStore {
  read(): Promise<Draft>
  write(text: string, version: number): Promise<number>
  remove(): Promise<void>
  after(ms: number, run: () => void): () => void
}

export type DraftState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'conflict'

const AFTER_LAST_KEY_MS = 500
const AT_LATEST_MS = 1300
const RETRY_MS = 3000

/**
 * Keeps one draft (of one conversation, one author, one kind) on the server: saved at most two seconds after it was typed, also when the
 * screen has moved on. What another device saved meanwhile is never overwritten unasked.
 */
export class DraftKeeper {
  text = ''
  state: DraftState = 'saved'
  /** The newer text from another device, while the agent has not chosen. */
  theirs: string | null = null
  private version = 0
  private loaded = false
  private saving = false
  private cancel = () => {}
  private firstUnsaved: number | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly store: DraftStore,
    private readonly now: () => number,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Reads the saved draft, unless the agent is already writing. */
  async load() {
    const found = await this.store.read().catch(() => null)
    if (found) this.learn(found)
  }

  type(text: string) {
    if (text === this.text) return
    this.text = text
    this.firstUnsaved ??= this.now()
    this.change(this.state === 'conflict' ? 'conflict' : 'unsaved')
    this.plan(Math.min(AFTER_LAST_KEY_MS, Math.max(0, this.firstUnsaved + AT_LATEST_MS - this.now())))
  }

  /** The text was sent: nothing is left to keep. */
  clear() {
    this.cancel()
    this.text = ''
    this.theirs = null
    this.firstUnsaved = this.now()
    this.change('unsaved')
    void this.flush()
  }

  /** Saves now. */
  async flush(): Promise<void> {
    this.cancel()
    if (this.saving || this.firstUnsaved === null || this.state === 'conflict') return
    this.saving = true
    this.firstUnsaved = null
    const text = this.text
    this.change('saving')
    try {
      await this.keep(text)
      this.saving = false
      this.settled()
    } catch (error) {
      this.saving = false
      this.refused(error, text)
    }
  }

  takeTheirs() {
    this.text = this.theirs ?? ''
    this.theirs = null
    this.firstUnsaved = null
    this.change('saved')
  }

  keepMine() {
    this.theirs = null
    this.firstUnsaved = this.now()
    this.change('unsaved')
    void this.flush()
  }

  get unsaved() {
    return this.firstUnsaved !== null || this.saving
  }

  private async keep(text: string) {
    if (text !== '') this.version = await this.store.write(text, this.version)
    else if (this.version > 0 || this.loaded) {
      await this.store.remove()
      this.version = 0
    }
  }

  private settled() {
    if (this.firstUnsaved === null) return this.change('saved')
    this.change('unsaved')
    return this.plan(AFTER_LAST_KEY_MS)
  }

  private learn(draft: Draft) {
    this.loaded = true
    if (this.unsaved || this.state === 'conflict') return
    this.version = draft.version
    this.text = draft.text
    this.change('saved')
  }

  private refused(error: unknown, text: string) {
    const problem = problemOf(error)
    this.firstUnsaved ??= this.now()
    if (problem.code !== 'newer-draft') {
      this.change('offline')
      return this.plan(RETRY_MS)
    }
    // Without a draft in the answer it was sent or thrown away elsewhere, so there is nothing to choose from.
    const theirs = problem.details.draft as Draft | undefined
    this.version = theirs?.version ?? 0
    if (!theirs?.text || theirs.text === text) {
      this.change('unsaved')
      return this.plan(0)
    }
    this.theirs = theirs.text
    return this.change('conflict')
  }

  private plan(ms: number) {
    this.cancel()
    this.cancel = this.store.after(ms, () => void this.flush())
  }

  private change(state: DraftState) {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
