import type { Api } from './api'
import { Problem, type StoredFile } from './protocol'
import { newKey } from './time'

export interface Upload {
  id: string
  file: File
  progress: number
  /** Why it did not work. */
  failed: string | null
}

/** Files on their way up. They do not survive a reload: the browser does not let us keep them. */
export class Uploads {
  list: Upload[] = []

  constructor(
    private readonly api: Api,
    private readonly ready: () => Promise<void>,
    private readonly done: (file: StoredFile & { receipt: string }) => void,
    private readonly changed: () => void,
  ) {}

  add(file: File, limit: number): void {
    const upload: Upload = { id: newKey(), file, progress: 0, failed: null }
    this.list = [...this.list, upload]
    if (file.size > limit) this.update(upload.id, { failed: 'too-large' })
    else if (file.size === 0) this.update(upload.id, { failed: 'empty' })
    else void this.run(upload)
  }

  retry(id: string): void {
    const upload = this.list.find((one) => one.id === id)
    if (!upload) return
    this.update(id, { failed: null, progress: 0 })
    void this.run(upload)
  }

  drop(id: string): void {
    this.list = this.list.filter((one) => one.id !== id)
    this.changed()
  }

  private async run(upload: Upload): Promise<void> {
    this.changed()
    try {
      await this.ready()
      const stored = await this.api.upload(upload.file, (progress) => this.update(upload.id, { progress }))
      this.drop(upload.id)
      this.done(stored)
    } catch (error) {
      this.update(upload.id, { failed: error instanceof Problem ? error.code : 'offline' })
    }
  }

  private update(id: string, change: Partial<Upload>): void {
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...change } : one))
    this.changed()
  }
}
