import type { Chat } from '../chat'
import type { Look } from '../app'
import { waitWords, whenWords } from '../texts'
import { ClockIcon } from './icons'

/** Where the visitor stands; shown while there is something to say. */
export function StatusBar({ chat, look }: { chat: Chat; look: Look }) {
  const lost = chat.connection === 'reconnecting'
  const words = chat.phase === 'chat' ? standing(chat, look) : []
  return (
    <div class="status" role="status">
      {words.length > 0 && (
        <p>
          <ClockIcon />
          <span>{words.join(' ')}</span>
        </p>
      )}
      {lost && (
        <p class="lost">
          <span class="spinner" aria-hidden="true" />
          <span>{look.t('reconnecting')}</span>
        </p>
      )}
    </div>
  )
}

function standing(chat: Chat, { t, language }: Look): string[] {
  const where = chat.where
  if (where?.state === 'waiting') {
    const wait = waitWords(where.waitSeconds, t)
    const place = where.position === 1 ? t('next') : where.position ? t('position', { n: where.position }) : t('lookingFor')
    return [place, wait ? t('wait', { wait }) : t('waitUnknown')]
  }
  if (where?.state === 'closed') {
    const opening = where.opensAt ? t('closedUntil', { when: whenWords(where.opensAt, language, new Date()) }) : t('closed')
    return [opening, t('leaveWait')]
  }
  return where?.state === 'contact' ? [] : [t('lookingFor')]
}
