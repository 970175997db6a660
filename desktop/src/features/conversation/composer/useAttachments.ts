import { useRef, useState } from 'react'
import type { FileRef, Id } from '~/shared/api/contract'
import { newKey } from '~/shared/api/ids'
import { Problem, problemOf } from '~/shared/api/problem'
import { uploadFile } from './upload'

export interface Attachment {
  key: Id
  name: string
  share: number
  file: FileRef | null
  problem: Problem | null
}


/** The files that will go with the next message: uploaded at once, removable until it is sent. */
export function useAttachments(conversationId: Id, limit: number, most: number) {
  const [items, setItems] = useState<Attachment[]>([])
  const stops = useRef(new Map<Id, AbortController>())
  const update = (key: Id, change: Partial<Attachment>) => setItems((now) => now.map((item) => (item.key === key ? { ...item, ...change } : item)))

  function addOne(file: File) {
    const key = newKey()
    const stop = new AbortController()
    stops.current.set(key, stop)
    const tooLarge = file.size > limit ? new Problem({ code: 'file-too-large', status: 413, limit }) : null
    setItems((now) => [...now, { key, name: file.name, share: 0, file: null, problem: tooLarge }])
    if (tooLarge) return
    uploadFile(conversationId, file, (share) => update(key, { share }), stop.signal).then(
      (stored) => update(key, { file: stored, share: 1 }),
      (error) => update(key, { problem: problemOf(error) }),
    )
  }

  return {
    items,
    add: (files: Iterable<File>) => [...files].slice(0, most - items.length).forEach(addOne),
    remove: (key: Id) => {
      stops.current.get(key)?.abort()
      setItems((now) => now.filter((item) => item.key !== key))
    },
    clear: () => setItems([]),
    /** Puts files back that the server has already. */
    restore: (files: FileRef[]) => setItems((now) => [...now, ...files.filter((file) => now.every((item) => item.file?.id !== file.id)).map((file) => ({ key: newKey(), name: file.name, share: 1, file, problem: null }))]),
    ready: items.every((item) => item.file !== null),
  }
}
