import { useEffect, useRef, useState } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Look } from '../app'
import type { StoredFile } from '../protocol'
import { FileIcon, LoadIcon } from './icons'
import { fileSize } from './words'

interface Props {
  file: StoredFile
  chat: Chat
  look: Look
  stored: boolean
}

const SMALL_ENOUGH = 4_000_000

/**
 * A file, images with a look at them. They are drawn on a canvas, because an image element would need an exception in the
 * site's content security policy.
 */
export function FileView({ file, chat, look: { t, language }, stored }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const image = /^image\/(png|jpeg|gif|webp)$/.test(file.mediaType) && file.bytes < SMALL_ENOUGH

  useEffect(() => {
    let gone = false
    if (image && stored) {
      draw(chat, file.id, canvas).then(
        () => !gone && setDrawn(true),
        () => {},
      )
    }
    return () => void (gone = true)
  }, [file.id, stored])

  const load = async () => {
    const blob = await chat.api.file(file.id)
    const address = URL.createObjectURL(blob)
    Object.assign(document.createElement('a'), { href: address, download: file.name }).click()
    setTimeout(() => URL.revokeObjectURL(address), 30_000)
  }
  return (
    <div class="file">
      {image && <canvas ref={canvas} class={drawn ? '' : 'hidden'} role="img" aria-label={file.name} />}
      <div class="file-row">
        {!drawn && <FileIcon />}
        <span class="file-name">
          {file.name}
          <small>{fileSize(file.bytes, language)}</small>
        </span>
        {stored && (
          <button type="button" class="icon" aria-label={t('download', { name: file.name })} title={t('download', { name: file.name })} onClick={() => void load()}>
            <LoadIcon />
          </button>
        )}
      </div>
    </div>
  )
}

async function draw(chat: Chat, id: string, canvas: { current: HTMLCanvasElement | null }): Promise<void> {
  const picture = await createImageBitmap(await chat.api.file(id))
  const scale = Math.min(1, 480 / picture.width, 480 / picture.height)
  const target = canvas.current
  if (!target) return
  target.width = Math.max(1, Math.round(picture.width * scale))
  target.height = Math.max(1, Math.round(picture.height * scale))
  target.getContext('2d')?.drawImage(picture, 0, 0, target.width, target.height)
  picture.close()
}
