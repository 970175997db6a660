import { Problem, type Page, type SessionView, type SiteConfig, type StoredFile, type Whereabouts } from './protocol'

/** Requests to the adapter. Every failure is a Problem; status 0 means that nothing answered. */
export class Api {
  token: string | null = null

  constructor(
    private readonly base: string,
    readonly site: string,
  ) {}

  config(language: string): Promise<SiteConfig> {
    return this.call('GET', `config?site=${encodeURIComponent(this.site)}&language=${language}`)
  }

  session(): Promise<SessionView> {
    return this.call('POST', 'session', { site: this.site })
  }

  identify(jwt: string, language: string): Promise<SessionView> {
    return this.call('POST', 'identify', { site: this.site, jwt, language })
  }

  transcript(after: string): Promise<{ page: Page; whereabouts: Whereabouts }> {
    return this.call('GET', `transcript?after=${encodeURIComponent(after)}`)
  }

  /** Where to open a socket: each address works once, for half a minute. */
  async socketAddress(): Promise<string> {
    const { ticket } = await this.call<{ ticket: string }>('POST', 'tickets', {})
    return `${this.base.replace(/^http/, 'ws')}socket?ticket=${ticket}`
  }

  post(path: string, body: unknown): Promise<unknown> {
    return this.call('POST', path, body)
  }

  async file(id: string): Promise<Blob> {
    return (await this.send('GET', `files/${id}`)).blob()
  }

  /** XMLHttpRequest, because only it tells how far an upload has come. */
  upload(file: File, progress: (part: number) => void): Promise<StoredFile & { receipt: string }> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', `${this.base}files?name=${encodeURIComponent(file.name)}`)
      request.setRequestHeader('Authorization', `Bearer ${this.token}`)
      request.setRequestHeader('Content-Type', 'application/octet-stream')
      request.upload.onprogress = (event) => progress(event.loaded / Math.max(1, event.total))
      request.onerror = () => reject(new Problem(0, 'offline', 0))
      request.onload = () => {
        const answer = parsed(request.responseText)
        if (request.status === 201) resolve(answer as never)
        else reject(new Problem(request.status, (answer['code'] as string) ?? 'unknown', 0))
      }
      request.send(file)
    })
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.send(method, path, body)
    return (answer.status === 204 ? undefined : await answer.json()) as T
  }

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = {}
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (this.token) headers['Authorization'] = `Bearer ${this.token}`
    let answer: Response
    try {
      answer = await fetch(this.base + path, {
        method,
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        keepalive: path === 'departure',
      })
    } catch {
      throw new Problem(0, 'offline', 0)
    }
    if (answer.ok) return answer
    const code = parsed(await answer.text())['code']
    throw new Problem(answer.status, String(code ?? 'unknown'), Number(answer.headers.get('Retry-After')) || 0)
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
