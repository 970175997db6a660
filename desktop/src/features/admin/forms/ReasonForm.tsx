import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, NumberField, WordingFields } from './fields'

export function ReasonForm({ values, set, mistakes }: FormProps<Draft<'reasons'>>) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <ChoiceField label={t('admin.fields.kind')} value={values.kind} options={(['away', 'decline'] as const).map((value) => ({ value, label: t(`admin.reasonKinds.${value}`) }))} onChange={(kind) => set({ kind })} />
      <WordingFields value={values.name} onChange={(name) => set({ name })} mistakes={mistakes} />
      <NumberField label={t('admin.fields.position')} hint={t('admin.hints.position')} value={values.position} onChange={(position) => set({ position: position ?? 0 })} />
    </Stack>
  )
}
