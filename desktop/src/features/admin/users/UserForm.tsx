import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { Role, User } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { worded } from '~/shared/i18n/worded'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { tell } from '~/shared/undo/undo'
import { SwitchField, TextField, TickList } from '../forms/fields'

const roles: Role[] = ['AGENT', 'SUPERVISOR', 'ADMINISTRATOR']
const SHORTEST_PASSWORD = 12

export function UserForm({ user, onClose }: { user: User | null; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [values, setValues] = useState({ name: user?.name ?? '', login: user?.login ?? '', roles: user?.roles ?? (['AGENT'] as Role[]), active: user?.active ?? true, password: '' })
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: () => {
      const { password, login, active, ...rest } = values
      if (!user) return ok(api.POST('/api/users', { body: { ...rest, login, password } }))
      const body = { ...rest, active, ...(password ? { password } : {}) }
      return ok(api.PATCH('/api/users/{id}', { params: { path: { id: user.id }, header: { 'If-Match': etagOf(user.version) } }, body }))
    },
    onSuccess: (saved) => {
      tell(t('admin.saved', { name: saved.name }))
      void client.invalidateQueries({ queryKey: ['users'] })
      onClose()
    },
  })
  const problem = save.isError ? problemOf(save.error) : undefined
  const refused = (field: string) => {
    const error = problem?.details.errors?.find((candidate) => candidate.field === field)
    return error && worded(`problems.${error.code}`, worded(`admin.mistakes.${error.code}`, error.message))
  }
  const shortPassword = (!user || values.password !== '') && values.password.length < SHORTEST_PASSWORD
  const wrong = { name: !values.name.trim(), login: !values.login.trim(), password: shortPassword }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!Object.values(wrong).some(Boolean)) save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem && !problem.details.errors && <ErrorNote error={problem} />}
        <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => setValues({ ...values, name })} mistake={tried && wrong.name ? t('admin.mistakes.required') : refused('name')} />
        {!user && <TextField label={t('admin.fields.login')} required value={values.login} onChange={(login) => setValues({ ...values, login })} mistake={tried && wrong.login ? t('admin.mistakes.required') : refused('login')} />}
        <TickList legend={t('admin.fields.roles')} items={roles.map((id) => ({ id, name: t(`admin.roles.${id}`) }))} chosen={values.roles} onChange={(chosen) => setValues({ ...values, roles: chosen as Role[] })} />
        <PasswordInput label={t(user ? 'admin.fields.newPassword' : 'signIn.password')} description={t(user ? 'admin.hints.newPassword' : 'admin.hints.password')} required={!user} autoComplete="new-password" value={values.password} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          onChange={(event) => setValues({ ...values, password: event.currentTarget.value })} error={tried && wrong.password ? t('setup.shortPassword', { count: SHORTEST_PASSWORD }) : refused('password')} />
        {user && <SwitchField label={t('admin.fields.maySignIn')} value={values.active} onChange={(active) => setValues({ ...values, active })} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
