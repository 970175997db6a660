import { useTranslation } from 'react-i18next'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { TextField } from './fields'

export function SkillForm({ values, set, mistakes }: FormProps<Draft<'skills'>>) {
  const { t } = useTranslation()
  return <TextField label={t('admin.fields.name')} hint={t('admin.hints.skill')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
}
