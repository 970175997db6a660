import { Alert, Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { Webhook } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { OneTimeSecret } from '~/shared/ui/OneTimeSecret'
import { problemText } from '~/shared/ui/problemText'
import { SureButton } from '~/shared/ui/SureButton'
import { tell, tellProblem } from '~/shared/undo/undo'
import classes from '../Admin.module.css'

interface Props {
  hook: Webhook | null
  onMade(id: string): void
  onClose(): void
}

/** Secrets that were made and not yet put away, by webhook: the form itself is made anew with every version. */
const made = new Map<string, string>()

/** Makes or changes a webhook; a new secret is shown until somebody says that it is kept. */
export function WebhookForm({ hook, onMade, onClose }: Props) {
  const { t } = useTranslation()
  const [secret, setSecret] = useState(hook ? made.get(hook.id) : undefined)
  const seen = () => {
    if (hook) made.delete(hook.id)
    setSecret(undefined)
  }
  const keep = (id: string, value: string) => {
    made.set(id, value)
    setSecret(value)
  }
  return (
    <Stack gap="md">
      {secret && <OneTimeSecret title={t('access.secretShown')} text={t('access.secretText')} secret={secret} onSeen={seen} />}
      {hook && <Trouble hook={hook} />}
      <Fields hook={hook} onMade={(id, value) => { keep(id, value); onMade(id) }} onClose={onClose} />
      {hook && <Acts hook={hook} onSecret={(value) => keep(hook.id, value)} onClose={onClose} />}
    </Stack>
  )
}

function Trouble({ hook }: { hook: Webhook }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const overlaps = hook.overlapUntil && Date.parse(hook.overlapUntil) > Date.now()
  return (
    <>
      {hook.offReason && <Alert color="red" variant="light">{worded(`access.hooks.offReason.${hook.offReason}`, hook.offReason)}</Alert>}
      {!hook.offReason && hook.failingSince && <Alert color="red" variant="light">{t('access.hooks.failingSince', { at: formats.dateTime(hook.failingSince) })}</Alert>}
      {overlaps && <Alert color="gray" variant="light">{t('access.hooks.rotated', { at: formats.dateTime(hook.overlapUntil!) })}</Alert>}
    </>
  )
}

function Fields({ hook, onMade, onClose }: { hook: Webhook | null; onMade(id: string, secret: string): void; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const types = useQuery({ queryKey: ['webhook-types'], queryFn: () => ok(api.GET('/api/webhooks/types')), staleTime: Infinity })
  const [values, setValues] = useState({ name: hook?.name ?? '', url: hook?.url ?? '', types: hook?.types ?? [], active: hook?.active ?? true })
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: async () => {
      if (hook) return void (await ok(api.PUT('/api/webhooks/{id}', { params: { path: { id: hook.id }, header: { 'If-Match': etagOf(hook.version) } }, body: values })))
      const answer = await ok(api.POST('/api/webhooks', { body: values }))
      onMade(answer.webhook.id, answer.secret)
    },
    onSuccess: () => {
      tell(t('access.hooks.saved', { name: values.name }))
      if (hook) onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  const refused = save.isError ? problemOf(save.error) : undefined
  const refusal = (field: string) => refused?.details.errors?.find((error) => error.field === field)?.message
  const missing = (text: string) => (tried && !text.trim() ? t('access.hooks.needed') : undefined)
  const go = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (values.name.trim() && values.url.trim() && values.types.length > 0) save.mutate()
  }
  return (
    <form onSubmit={go} noValidate>
      <Stack gap="sm">
        <TextInput label={t('admin.fields.name')} required value={values.name} maxLength={100} onChange={(event) => setValues({ ...values, name: event.currentTarget.value })} error={missing(values.name) ?? refusal('name')} />
        <TextInput label={t('access.hooks.url')} description={t('access.hooks.urlHint')} required type="url" value={values.url} maxLength={2000} onChange={(event) => setValues({ ...values, url: event.currentTarget.value })} error={missing(values.url) ?? refusal('url')} />
        <Checkbox.Group label={t('access.hooks.types')} required value={values.types} onChange={(chosen) => setValues({ ...values, types: chosen })} error={tried && values.types.length === 0 ? t('access.hooks.choose') : refusal('types')}>
          <div className={classes.checks}>
            {types.data?.map((type) => <Checkbox key={type} value={type} label={type} />)}
          </div>
        </Checkbox.Group>
        {hook && <Switch label={t('access.hooks.active')} checked={values.active} onChange={(event) => setValues({ ...values, active: event.currentTarget.checked })} />}
        {refused && !refused.details.errors && <Alert color="red" variant="light" role="alert">{problemText(refused)}</Alert>}
        <Button type="submit" loading={save.isPending} style={{ alignSelf: 'start' }}>
          {t('access.hooks.save')}
        </Button>
      </Stack>
    </form>
  )
}

function Acts({ hook, onSecret, onClose }: { hook: Webhook; onSecret(secret: string): void; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const path = { params: { path: { id: hook.id } } }
  const doing = (act: () => Promise<void>) =>
    void act()
      .catch((error: unknown) => tellProblem(problemText(problemOf(error))))
      .finally(() => Promise.all([client.invalidateQueries({ queryKey: ['webhooks'] }), client.invalidateQueries({ queryKey: ['deliveries', hook.id] })]))
  const test = () => doing(() => ok(api.POST('/api/webhooks/{id}/test', path)).then(() => tell(t('access.hooks.tested'))))
  const rotate = () => doing(() => ok(api.POST('/api/webhooks/{id}/rotation', path)).then((answer) => onSecret(answer.secret)))
  const remove = () =>
    doing(() =>
      ok(api.DELETE('/api/webhooks/{id}', path)).then(() => {
        tell(t('access.hooks.removed', { name: hook.name }))
        onClose()
      }),
    )
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" onClick={test}>
        {t('access.hooks.test')}
      </Button>
      <Button variant="default" size="compact-sm" onClick={rotate}>
        {t('access.hooks.rotate')}
      </Button>
      <SureButton size="compact-sm" text={t('access.hooks.remove')} sure={t('access.hooks.removeSure')} label={t('access.hooks.remove')} onSure={remove} />
    </Group>
  )
}
