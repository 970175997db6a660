import type { Chat } from '../chat'
import type { Look } from '../app'
import type { Key } from '../texts'
import type { Upload } from '../uploads'
import { FileIcon } from './icons'
import { fileSize } from './words'

/** A file on its way up. */
export function UploadView({ upload, chat, look: { t, language } }: { upload: Upload; chat: Chat; look: Look }) {
  const percent = Math.round(upload.progress * 100)
  return (
    <div class="said mine">
      <div class="body">
        <div class="file">
          <div class="file-row">
            <FileIcon />
            <span class="file-name">
              {upload.file.name}
              <small>{fileSize(upload.file.size, language)}</small>
            </span>
          </div>
          {!upload.failed && (
            <progress max={100} value={percent} aria-label={t('uploading', { name: upload.file.name, n: percent })} />
          )}
        </div>
        {upload.failed && (
          <span class="failure" role="alert">
            {t(upload.failed as Key, { n: Math.floor((chat.config?.fileLimit ?? 0) / 1e6) })}{' '}
            {upload.failed === 'offline' && (
              <button type="button" class="link" onClick={() => chat.uploads.retry(upload.id)}>{t('tryAgain')}</button>
            )}{' '}
            <button type="button" class="link" onClick={() => chat.uploads.drop(upload.id)}>{t('discard')}</button>
          </span>
        )}
      </div>
    </div>
  )
}
