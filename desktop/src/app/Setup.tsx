import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import { problemOf } from '~/shared/api/problem'
import { sessionQuery } from '~/shared/api/queries'
import { worded } from '~/shared/i18n/worded'
import { useProblemText } from '~/shared/ui/useProblemText'
import { Porch } from './Porch'

const SHORTEST_PASSWORD = 12
const empty = { code: '', name: '', login: '', password: '' }

/** The very first start: the person with the code that the server printed becomes the first administrator. */
export function Setup() {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const problemText = useProblemText()
  const [values, setValues] = useState(empty)
  const [tried, setTried] = useState(false)
  const setup = useMutation({
    mutationFn: () => ok(api.POST('/api/setup', { body: { ...values, locale: i18n.language } })),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(empty).every((key) => !mistake(key as keyof typeof empty))) setup.mutate()
  }
  function mistake(field: keyof typeof empty): string | undefined {
    if (values[field].trim() === '') return t('setup.needed')
    if (field === 'password' && values.password.length < SHORTEST_PASSWORD) return t('setup.shortPassword', { count: SHORTEST_PASSWORD })
    return undefined
  }
  const refused = setup.isError ? problemOf(setup.error) : undefined
  const refusal = (name: keyof typeof empty) => {
    const error = refused?.details.errors?.find((candidate) => candidate.field === name)
    return error && worded(name === 'password' ? `passwordRules.${error.code}` : `admin.mistakes.${error.code}`, error.message)
  }
  const field = (name: keyof typeof empty) => ({
    label: t(`setup.${name}`), value: values[name], required: true, size: 'md' as const,
    onChange: (event: { currentTarget: { value: string } }) => setValues({ ...values, [name]: event.currentTarget.value }),
    error: (tried && mistake(name)) || refusal(name),
  })
  return (
    <Porch title={t('setup.title')} intro={t('setup.intro')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput {...field('code')} description={t('setup.codeHint')} autoComplete="one-time-code" autoFocus />
          <TextInput {...field('name')} autoComplete="name" />
          <TextInput {...field('login')} autoComplete="username" autoCapitalize="none" />
          <PasswordInput {...field('password')} description={t('setup.passwordHint', { count: SHORTEST_PASSWORD })} autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
          {refused && !refused.details.errors && (
            <Text c="var(--mantine-color-error)" role="alert">
              {problemText(refused)}
            </Text>
          )}
          <Button type="submit" size="md" loading={setup.isPending}>
            {t('setup.go')}
          </Button>
        </Stack>
      </form>
    </Porch>
  )
}
