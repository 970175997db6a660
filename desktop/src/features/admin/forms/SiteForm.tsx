import { ColorInput, PasswordInput, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SettingField } from '~/shared/api/contract'
import { channelsQuery, queuesQuery } from '~/shared/api/queries'
import { worded } from '~/shared/i18n/worded'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, FieldGroup, SwitchField, TextField } from './fields'
import { SitePreview } from './SitePreview'

/** A site of a channel; its own settings come from the channel, field by field. */
export function SiteForm({ values, set, mistakes, id }: FormProps<Draft<'accounts'>>) {
  const { t } = useTranslation()
  const channelName = useChannelName()
  const channels = useQuery(channelsQuery).data ?? []
  const queues = (useQuery(queuesQuery).data ?? []).filter((queue) => queue.active)
  const channel = channels.find((info) => info.name === values.channel)
  const change = (key: string, value: string) => set({ settings: { ...values.settings, [key]: value } })
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
        {id === null && channels.length > 1 && <ChoiceField label={t('work.channel')} value={values.channel} options={channels.map(({ name }) => ({ value: name, label: channelName(name) }))} onChange={(value) => set({ channel: value })} />}
        <ChoiceField label={t('admin.fields.queueId')} mistake={mistakes.queueId} value={values.queueId} options={[{ value: '', label: t('admin.choose') }, ...queues.map((queue) => ({ value: queue.id, label: queue.name }))]} onChange={(queueId) => set({ queueId })} />
        <ChoiceField label={t('admin.fields.language')} value={values.language} options={[{ value: 'de', label: t('languages.de') }, { value: 'en', label: t('languages.en') }]} onChange={(language) => set({ language })} />
      </div>
      {channel && (
        <FieldGroup legend={t('admin.groups.settings', { channel: channelName(channel.name) })}>
          <Stack gap="sm">
            {channel.settings.map((field) => (
              <Setting key={field.key} field={field} value={values.settings[field.key] ?? field.fallback} stored={values.secretsSet.includes(field.key)} mistake={mistakes[`settings.${field.key}`] ?? mistakes[field.key]} onChange={(value) => change(field.key, value)} />
            ))}
          </Stack>
        </FieldGroup>
      )}
      {values.channel === 'webchat' && <SitePreview values={values} />}
      <SwitchField label={t('admin.fields.active')} value={values.active} onChange={(active) => set({ active })} />
    </Stack>
  )
}

interface SettingProps {
  field: SettingField
  value: string
  stored: boolean
  mistake: string | undefined
  onChange(value: string): void
}

function Setting({ field, value, stored, mistake, onChange }: SettingProps) {
  const { t } = useTranslation()
  const common = { label: worded(`admin.settings.${field.key}`, field.key), description: worded(`admin.settingHints.${field.key}`, '') || undefined, required: field.required, error: mistake }
  const typed = { ...common, value, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) }
  switch (field.kind) {
    case 'TEXT':
    case 'MAILBOX':
      return <TextInput {...typed} />
    case 'NUMBER':
      return <TextInput {...typed} inputMode="numeric" />
    case 'WEB_ADDRESS':
      return <TextInput {...typed} type="url" placeholder="https://" />
    case 'LONG_TEXT':
      return <Textarea {...typed} autosize minRows={2} />
    case 'ORIGINS':
      return <Textarea {...typed} autosize minRows={2} placeholder="https://www.example.org" />
    case 'COLOUR':
      return <ColorInput {...common} value={value} onChange={onChange} format="hex" withEyeDropper={false} popoverProps={{ withinPortal: true }} />
    case 'SECRET':
      return <PasswordInput {...typed} autoComplete="off" placeholder={stored ? t('admin.secretStored') : ''} visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
    case 'SWITCH':
      return <Switch label={common.label} description={common.description} checked={value === 'true'} onChange={(event) => onChange(String(event.currentTarget.checked))} />
  }
}
