import { csrfHeaders } from '~/shared/api/client'
import type { FileRef, Id } from '~/shared/api/contract'
import { detailsFrom, Problem } from '~/shared/api/problem'

/** Sends one file as it is, telling how far it got; fetch cannot report progress, so this is the older request object. */
export function uploadFile(conversationId: Id, file: File, progress: (share: number) => void, signal: AbortSignal): Promise<FileRef> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/conversations/${conversationId}/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    for (const [name, value] of Object.entries(csrfHeaders())) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total)
    request.onload = () =>
      request.status < 300 ? done((request.response as { file: FileRef }).file) : fail(new Problem(detailsFrom(request.response, request.status)))
    request.onerror = () => fail(new Problem({ code: 'network', status: 0 }))
    request.onabort = () => fail(new Problem({ code: 'stopped', status: 0 }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
