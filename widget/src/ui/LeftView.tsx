import type { Chat } from '../chat'
import type { Look } from '../app'
import type { Key } from '../texts'

/** What became of a concern that was left while nobody was there. */
export function LeftView({ chat, look: { t } }: { chat: Chat; look: Look }) {
  const state = chat.inquiry()
  const email = chat.left?.email ?? ''
  if (state === 'sending')
    return (
      <div class="blank" role="status">
        <span class="spinner" aria-hidden="true" />
        <p>{t('inquirySending')}</p>
      </div>
    )
  if (state === 'sent')
    return (
      <div class="blank">
        <div role="status">
          <h2>{t('inquirySent')}</h2>
          <p>{t('inquiryAnswer', { email })}</p>
        </div>
        <button type="button" class="plain" data-first onClick={() => void chat.leaveAnother()}>{t('inquiryAgain')}</button>
      </div>
    )
  return (
    <div class="blank" role="alert">
      <p>{t('failed')}. {t(state.failed as Key)}</p>
      <button type="button" class="plain" data-first onClick={() => void chat.leaveAnother()}>{t('inquiryChange')}</button>
    </div>
  )
}
