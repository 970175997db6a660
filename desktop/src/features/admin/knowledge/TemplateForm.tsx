import { Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { channelsQuery } from '~/shared/api/queries'
import { useKnowledgeWords, variables } from '~/shared/knowledge/words'
import { useMe } from '~/shared/session/session'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { SwitchField, TextField, TickList } from '../forms/fields'
import { LanguageField } from './ArticleForm'

/** What may be filled in, for the hint under a text. */
export const variablesHint = variables.map((name) => `{{${name}}}`).join(', ')

export function TemplateForm({ values, set, mistakes }: FormProps<Draft<'templates'>>) {
  const { t } = useTranslation()
  const { k } = useKnowledgeWords()
  const channelName = useChannelName()
  const channels = (useQuery(channelsQuery).data ?? []).map(({ name }) => ({ id: name, name: channelName(name) }))
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
        <TextField label={k('shortcut')} hint={k('shortcutHint', { shortcut: values.shortcut || '…' })} required value={values.shortcut} onChange={(shortcut) => set({ shortcut: shortcut.trim().toLowerCase().replace(/^:/, '') })} mistake={mistakes.shortcut} />
        <LanguageField any value={values.language} onChange={(language) => set({ language })} />
      </div>
      <Textarea label={k('text')} description={k('variables', { list: variablesHint })} required autosize minRows={5} maxRows={20} value={values.text} error={mistakes.text} lang={values.language ?? undefined} onChange={(event) => set({ text: event.currentTarget.value })} />
      <TickList legend={k('channels')} hint={k('channelsHint')} items={channels} chosen={values.channels} onChange={(chosen) => set({ channels: chosen })} />
      <PersonalField value={values.personal} onChange={(personal) => set({ personal })} />
    </Stack>
  )
}

/** Agents write for themselves; for everybody, who keeps the team's texts. */
export function PersonalField({ value, onChange }: { value: boolean; onChange(personal: boolean): void }) {
  const { k } = useKnowledgeWords()
  const keeper = useMe().roles.some((role) => role !== 'AGENT')
  useEffect(() => {
    if (!keeper && !value) onChange(true)
  })
  return keeper ? <SwitchField label={k('personal')} hint={k('personalHint')} value={value} onChange={onChange} /> : <p className={classes.difference}>{k('personal')}. {k('personalHint')}</p>
}
