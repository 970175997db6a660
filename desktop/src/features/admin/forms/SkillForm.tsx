import { useTranslation } from 'react-i18next'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { TextField } from './fields'

export function SkillForm({ values, set, mistakes }: FormProps<Draft<'skills'>>) {
  const { t } = useTranslation()
  return (
    <>
      <TextField label={t('admin.fields.name')} hint={t('admin.hints.skill')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
      <TextField label={t('admin.fields.language')} hint={t('admin.hints.skillLanguage')} value={values.language ?? ''} onChange={(language) => set({ language: language.trim() || null })} mistake={mistakes.language} />
    </>
  )
}
