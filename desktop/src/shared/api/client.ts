import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from 'generated/api'
import { detailsFrom, Problem } from './problem'

const CSRF_COOKIE = '__Host-dirigent-csrf='

export function csrfToken(): string | undefined {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(CSRF_COOKIE))
  return pair && decodeURIComponent(pair.slice(CSRF_COOKIE.length))
}

export function csrfHeaders(): Record<string, string> {
  const token = csrfToken()
  return token ? { 'X-CSRF-Token': token } : {}
}

const signedOut = new Set<() => void>()

/** Calls back when the server no longer knows the session, so that the desk can ask for it again without losing any text. */
export function onSignedOut(listener: () => void) {
  signedOut.add(listener)
  return () => void signedOut.delete(listener)
}

const csrf: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') for (const [name, value] of Object.entries(csrfHeaders())) request.headers.set(name, value)
    return request
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    return new Problem({ code: 'network', status: 0, detail: String(error) })
  },
}

export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: (request) => globalThis.fetch(request) })
api.use(csrf)

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body, or a thrown Problem. Every call to the server goes through here or through `tagged`. */
export async function ok<T>(call: Promise<Outcome<T>>): Promise<T> {
  return (await tagged(call)).data
}

/** Like `ok`, with the ETag that a later If-Match needs. */
export async function tagged<T>(call: Promise<Outcome<T>>): Promise<{ data: T; etag: string | null }> {
  const { data, error, response } = await call
  if (response.ok) return { data: data as T, etag: response.headers.get('ETag') }
  if (response.status === 401 && !response.url.endsWith('/api/session')) for (const listener of signedOut) listener()
  throw new Problem(detailsFrom(error, response.status))
}

/** The ETag of an object that carries its version. */
export const etagOf = (version: number) => `"${version}"`
