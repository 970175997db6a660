import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PasswordForm } from '~/features/personal/PasswordForm'
import { sessionQuery } from '~/shared/api/queries'
import { Porch } from './Porch'

/** With a password that somebody else chose nothing else works: its owner chooses their own first. */
export function FirstPassword() {
  const { t } = useTranslation()
  const client = useQueryClient()
  return (
    <Porch title={t('signIn.firstPassword')} intro={t('signIn.firstPasswordText')}>
      <PasswordForm onChanged={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
    </Porch>
  )
}
