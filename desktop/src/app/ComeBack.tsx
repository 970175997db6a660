import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Session } from '~/shared/api/contract'
import { sessionQuery } from '~/shared/api/queries'
import { liveStream } from '~/shared/live/connect'
import { useMe } from '~/shared/session/session'
import { SignInForm } from './SignIn'

/** Asks for the password again when the session has ended; the screens stay mounted below, with everything that was typed. */
export function ComeBack({ onBack }: { onBack(): void }) {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const signedIn = (session: Session) => {
    if (session.user.id !== me.id) return location.reload()
    onBack()
    client.setQueryData(sessionQuery.queryKey, session)
    liveStream()?.hurry()
    void client.invalidateQueries()
    return undefined
  }
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('signIn.again')}>
      <SignInForm login={me.login} onSignedIn={signedIn} />
    </Modal>
  )
}
