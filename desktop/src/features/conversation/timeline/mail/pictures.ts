import type { Entry, Id } from '~/shared/api/contract'
import { fileAddress, type MailFile } from '~/shared/api/mail'
import { pictureAddress } from '../../mailCalls'

const DRAWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
const MOST = 30
const MOST_BYTES = 8_000_000
const AT_ONCE = 4

/** The pictures of a mail that its HTML refers to: not listed as attachments when the HTML is shown. */
export const isPicture = (file: MailFile) => Boolean(file.contentId) && DRAWN.has(file.mediaType)

/** Those worth fetching: pictures that the HTML names, in their order, up to a bound. */
export function picturesIn(html: string, files: MailFile[]): MailFile[] {
  let bytes = 0
  const lower = html.toLowerCase()
  return files.filter((file) => {
    if (!isPicture(file) || !lower.includes('cid:')) return false
    bytes += file.bytes
    return bytes <= MOST_BYTES
  }).slice(0, MOST)
}

/** Each as data, by its content id; one that cannot be had is left out. */
export async function fetchPictures(conversationId: Id, files: MailFile[], signal: AbortSignal): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of files) {
    const response = await fetch(fileAddress(conversationId, file.id), { signal }).catch(() => null)
    if (response?.ok) found.set(file.contentId!, await asData(await response.blob(), file.mediaType))
  }
  return found
}

/** Pictures from outside, fetched by the server and never by this browser, by their address; one that cannot be had is left out. */
export async function fetchRemote(entry: Entry, addresses: string[], signal: AbortSignal): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const left = [...new Set(addresses)].slice(0, MOST)
  let room = 2 * MOST_BYTES
  const next = async (): Promise<void> => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const response = await fetch(pictureAddress(entry, address), { signal }).catch(() => null)
      const blob = response?.ok ? await response.blob() : null
      room -= blob?.size ?? 0
      if (blob && room >= 0 && DRAWN.has(blob.type)) found.set(address, await asData(blob, blob.type))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return found
}

function asData(blob: Blob, mediaType: string): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(new Blob([blob], { type: mediaType }))
  })
}
