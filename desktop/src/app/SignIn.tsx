import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Session } from '~/shared/api/contract'
import { sessionQuery } from '~/shared/api/queries'
import { useProblemText } from '~/shared/ui/useProblemText'
import { Porch } from './Porch'

export function SignIn() {
  const { t } = useTranslation()
  const client = useQueryClient()
  return (
    <Porch title={t('signIn.title')}>
      <SignInForm onSignedIn={(session) => client.setQueryData(sessionQuery.queryKey, session)} />
    </Porch>
  )
}

export function SignInForm({ login: known, onSignedIn }: { login?: string; onSignedIn(session: Session): void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [login, setLogin] = useState(known ?? '')
  const [password, setPassword] = useState('')
  const signIn = useMutation({ mutationFn: () => ok(api.POST('/api/session', { body: { login: login.trim(), password } })), onSuccess: onSignedIn })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  const ready = login.trim() !== '' && password !== ''
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t('signIn.login')} value={login} onChange={(event) => setLogin(event.currentTarget.value)} autoComplete="username" autoCapitalize="none"
          autoFocus={!known} readOnly={known !== undefined} size="md" required />
        <PasswordInput label={t('signIn.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password"
          autoFocus={known !== undefined} size="md" required error={signIn.isError ? problemText(signIn.error) : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
        <Button type="submit" size="md" loading={signIn.isPending} data-disabled={!ready || undefined} aria-disabled={!ready}>
          {t('signIn.go')}
        </Button>
      </Stack>
    </form>
  )
}
