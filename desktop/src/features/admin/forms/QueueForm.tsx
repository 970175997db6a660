import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hoursQuery, queuesQuery } from '~/shared/api/queries'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, FieldGroup, NumberField, SwitchField, TextField } from './fields'
import { RequiredSkills, SelectionOrder } from './QueueRouting'
import { WrapUpFields } from './WrapUpFields'

const priorities = ['low', 'normal', 'high', 'urgent'] as const

export function QueueForm({ values, set, mistakes, id }: FormProps<Draft<'queues'>>) {
  const { t } = useTranslation()
  const hours = useQuery(hoursQuery).data ?? []
  return (
    <Stack gap="md">
      <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
      <div className={classes.pair}>
        <ChoiceField label={t('admin.fields.hoursId')} hint={t('admin.hints.hours')} value={values.hoursId ?? ''} options={[{ value: '', label: t('admin.always') }, ...hours.map((item) => ({ value: item.id, label: item.name }))]} onChange={(value) => set({ hoursId: value || null })} />
        <ChoiceField label={t('admin.fields.priority')} hint={t('admin.hints.priority')} value={values.priority} options={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))} onChange={(priority) => set({ priority })} />
      </div>
      <FieldGroup legend={t('admin.groups.promise')}>
        <div className={classes.pair}>
          <NumberField label={t('admin.fields.answerWithinSeconds')} hint={t('admin.hints.answerWithin')} min={1} suffix=" s" value={values.answerWithinSeconds} onChange={(value) => set({ answerWithinSeconds: value ?? 1 })} mistake={mistakes.answerWithinSeconds} />
          <NumberField label={t('admin.fields.serviceLevelTarget')} hint={t('admin.hints.target')} min={1} max={100} suffix=" %" value={Math.round(values.serviceLevelTarget * 100)} onChange={(value) => set({ serviceLevelTarget: (value ?? 80) / 100 })} />
        </div>
      </FieldGroup>
      <FieldGroup legend={t('admin.groups.offering')}>
        <Stack gap="sm">
          <div className={classes.pair}>
            <NumberField label={t('admin.fields.offerSeconds')} hint={t('admin.hints.offerSeconds')} min={5} max={120} suffix=" s" value={values.offerSeconds} onChange={(value) => set({ offerSeconds: value ?? 25 })} mistake={mistakes.offerSeconds} />
            <NumberField label={t('admin.fields.preferredAgentSeconds')} hint={t('admin.hints.preferred')} suffix=" s" value={values.preferredAgentSeconds} onChange={(value) => set({ preferredAgentSeconds: value ?? 0 })} />
          </div>
          <SwitchField label={t('admin.fields.declineNeedsReason')} value={values.declineNeedsReason} onChange={(declineNeedsReason) => set({ declineNeedsReason })} />
          <SwitchField label={t('admin.fields.languageAsSkill')} hint={t('admin.hints.languageAsSkill')} value={values.languageAsSkill} onChange={(languageAsSkill) => set({ languageAsSkill })} />
        </Stack>
      </FieldGroup>
      <RequiredSkills values={values} set={set} />
      <SelectionOrder values={values} set={set} />
      <WrapUpFields values={values} set={set} mistakes={mistakes} />
      <Overflow values={values} set={set} own={id} />
    </Stack>
  )
}

function Overflow({ values, set, own }: Pick<FormProps<Draft<'queues'>>, 'values' | 'set'> & { own: string | null }) {
  const { t } = useTranslation()
  const queues = (useQuery(queuesQuery).data ?? []).filter((queue) => queue.id !== own)
  const { overflow } = values
  return (
    <FieldGroup legend={t('admin.groups.overflow')}>
      <div className={classes.pair}>
        <ChoiceField label={t('admin.fields.overflowQueue')} value={overflow?.queueId ?? ''} options={[{ value: '', label: t('admin.noOverflow') }, ...queues.map((queue) => ({ value: queue.id, label: queue.name }))]}
          onChange={(queueId) => set({ overflow: queueId ? { queueId, afterSeconds: overflow?.afterSeconds ?? 120 } : null })} />
        {overflow && <NumberField label={t('admin.fields.overflowAfter')} suffix=" s" value={overflow.afterSeconds} onChange={(value) => set({ overflow: { ...overflow, afterSeconds: value ?? 0 } })} />}
      </div>
    </FieldGroup>
  )
}
