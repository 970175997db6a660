/** What the server (or the network) refused, as RFC 9457 problem details; `code` is stable and is what screens translate. */
export interface ProblemDetails {
  code: string
  status: number
  title?: string
  detail?: string
  errors?: { field: string; code?: string; message: string }[]
  [extra: string]: unknown
}

export class Problem extends Error {
  readonly code: string
  readonly status: number
  constructor(readonly details: ProblemDetails) {
    super(details.detail ?? details.title ?? details.code)
    this.code = details.code
    this.status = details.status
  }
  /** True when nothing reached the server, so that the same request may be repeated. */
  get offline() {
    return this.code === 'network'
  }
  get transient() {
    return this.offline || this.status === 502 || this.status === 503 || this.status === 504 || this.status === 429
  }
}

export const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ code: 'unexpected', status: 0, detail: String(error) })

export function detailsFrom(body: unknown, status: number): ProblemDetails {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const code = typeof given.code === 'string' ? given.code : `http-${status}`
  return { ...given, code, status }
}
