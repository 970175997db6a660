import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queuesQuery } from '~/shared/api/queries'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { NumberField, TickList, WordingFields } from './fields'

export function DispositionForm({ values, set, mistakes }: FormProps<Draft<'dispositions'>>) {
  const { t } = useTranslation()
  const queues = useQuery(queuesQuery).data ?? []
  return (
    <Stack gap="md">
      <WordingFields value={values.name} onChange={(name) => set({ name })} mistakes={mistakes} />
      <NumberField label={t('admin.fields.position')} hint={t('admin.hints.position')} value={values.position} onChange={(position) => set({ position: position ?? 0 })} />
      <TickList legend={t('admin.fields.queueIds')} hint={t('admin.hints.allQueues')} items={queues} chosen={values.queueIds} onChange={(queueIds) => set({ queueIds })} />
    </Stack>
  )
}
