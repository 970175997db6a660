import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import { problemOf } from '~/shared/api/problem'
import { worded } from '~/shared/i18n/worded'
import { problemText } from '~/shared/ui/problemText'
import { tell } from '~/shared/undo/undo'

const SHORTEST = 12

export function PasswordForm({ onChanged }: { onChanged?: () => void }) {
  const { t } = useTranslation()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [short, setShort] = useState(false)
  const change = useMutation({
    mutationFn: () => ok(api.POST('/api/session/password', { body: { current, next } })),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      tell(t('personal.passwordChanged'))
      onChanged?.()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShort(next.length < SHORTEST)
    if (current && next.length >= SHORTEST) change.mutate()
  }
  const refused = change.isError ? problemOf(change.error) : undefined
  const errorOf = (field: string) => refused?.details.errors?.find((error) => error.field === field)
  const wrong = errorOf('current') ? t('problems.wrong-password') : refused && !refused.details.errors ? problemText(refused) : undefined
  const unfit = errorOf('password') && worded(`passwordRules.${errorOf('password')?.code}`, errorOf('password')?.message ?? '')
  const visibility = { 'aria-label': t('signIn.showPassword') }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PasswordInput label={t('personal.currentPassword')} value={current} autoComplete="current-password" visibilityToggleButtonProps={visibility} onChange={(event) => setCurrent(event.currentTarget.value)} error={wrong} />
        <PasswordInput label={t('personal.newPassword')} value={next} autoComplete="new-password" visibilityToggleButtonProps={visibility} onChange={(event) => setNext(event.currentTarget.value)} error={short ? t('setup.shortPassword', { count: SHORTEST }) : unfit} />
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('personal.changePassword')}
        </Button>
      </Stack>
    </form>
  )
}
