import { Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dispositionsQuery } from '~/shared/api/queries'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, TextField } from '../forms/fields'
import { LanguageField } from './ArticleForm'
import { PersonalField, variablesHint } from './TemplateForm'

export function MacroForm({ values, set, mistakes }: FormProps<Draft<'macros'>>) {
  const { t } = useTranslation()
  const { k, locale } = useKnowledgeWords()
  const codes = (useQuery(dispositionsQuery).data ?? []).filter((code) => code.active || code.id === values.dispositionId)
  const options = [{ value: '', label: k('noCode') }, ...codes.map((code) => ({ value: code.id, label: code.name[locale] }))]
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
        <LanguageField any value={values.language} onChange={(language) => set({ language })} />
      </div>
      <Textarea label={k('text')} description={k('variables', { list: variablesHint })} autosize minRows={5} maxRows={20} value={values.text} error={mistakes.text} lang={values.language ?? undefined} onChange={(event) => set({ text: event.currentTarget.value })} />
      <TextField label={k('topic')} value={values.topic} onChange={(topic) => set({ topic })} mistake={mistakes.topic} />
      <Textarea label={k('note')} autosize minRows={2} value={values.note} error={mistakes.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      <ChoiceField label={k('code')} value={values.dispositionId ?? ''} options={options} onChange={(id) => set({ dispositionId: id || null })} mistake={mistakes.dispositionId} />
      <PersonalField value={values.personal} onChange={(personal) => set({ personal })} />
    </Stack>
  )
}
