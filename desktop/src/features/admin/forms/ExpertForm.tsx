import { useTranslation } from 'react-i18next'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, TextField } from './fields'

export function ExpertForm({ values, set, mistakes }: FormProps<Draft<'experts'>>) {
  const { t } = useTranslation()
  return (
    <>
      <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
      <TextField label={t('admin.fields.address')} hint={t('admin.hints.expertAddress')} required value={values.address} onChange={(address) => set({ address: address.trim() })} mistake={mistakes.address} />
      <TextField label={t('admin.fields.department')} value={values.department} onChange={(department) => set({ department })} mistake={mistakes.department} />
      <ChoiceField label={t('admin.fields.language')} value={values.language as 'de' | 'en'} options={[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]} onChange={(language) => set({ language })} />
    </>
  )
}
