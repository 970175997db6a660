import type { Id } from '~/shared/api/contract'
import { fileAddress, type MailFile } from '~/shared/api/mail'

const DRAWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
const MOST = 30
const MOST_BYTES = 8_000_000

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

function asData(blob: Blob, mediaType: string): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(new Blob([blob], { type: mediaType }))
  })
}
