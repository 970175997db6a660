import { Button, CloseButton, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Hours, TimeSpan, Weekday } from '~/shared/api/contract'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { FieldGroup, TextField } from './fields'

const days: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const zones = () => [...new Set(['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich', ...Intl.supportedValuesOf('timeZone')])]

/** A week of opening hours, and the days that differ. */
export function HoursForm({ values, set, mistakes }: FormProps<Draft<'hours'>>) {
  const { t, i18n } = useTranslation()
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long' })
  const nameOf = (day: Weekday) => weekday.format(new Date(2026, 5, day))
  const spansOf = (day: Weekday) => values.week.filter((span) => span.day === day)
  const setDay = (day: Weekday, spans: TimeSpan[]) => set({ week: days.flatMap((other) => (other === day ? spans.map((span) => ({ ...span, day })) : spansOf(other))) })
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextField label={t('admin.fields.name')} required value={values.name} onChange={(name) => set({ name })} mistake={mistakes.name} />
        <NativeSelect label={t('admin.fields.zone')} value={values.zone} data={zones()} onChange={(event) => set({ zone: event.currentTarget.value })} />
      </div>
      <FieldGroup legend={t('admin.fields.week')} mistake={mistakes.week}>
        {days.map((day) => (
          <div key={day} className={classes.day}>
            <b>{nameOf(day)}</b>
            <Spans label={nameOf(day)} spans={spansOf(day)} onChange={(spans) => setDay(day, spans)} />
          </div>
        ))}
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => set({ week: [...days.slice(0, 5).flatMap((day) => spansOf(1).map((span) => ({ ...span, day }))), ...values.week.filter((span) => span.day > 5)] })}>
          {t('admin.mondayToFriday')}
        </Button>
      </FieldGroup>
      <Exceptions values={values} set={set} mistake={mistakes.exceptions} />
    </Stack>
  )
}

function Spans({ label, spans, onChange }: { label: string; spans: TimeSpan[]; onChange(spans: TimeSpan[]): void }) {
  const { t } = useTranslation()
  const change = (index: number, part: Partial<TimeSpan>) => onChange(spans.map((span, at) => (at === index ? { ...span, ...part } : span)))
  const shown = (time: string) => (time === '24:00' ? '00:00' : time)
  return (
    <div className={classes.spans}>
      {spans.length === 0 && <span>{t('admin.closedDay')}</span>}
      {spans.map((span, index) => (
        <span key={index} className={classes.span}>
          <TextInput type="time" size="xs" aria-label={t('admin.from', { day: label })} value={span.from} onChange={(event) => change(index, { from: event.currentTarget.value })} />
          –
          <TextInput type="time" size="xs" aria-label={t('admin.to', { day: label })} value={shown(span.to)} onChange={(event) => change(index, { to: event.currentTarget.value === '00:00' ? '24:00' : event.currentTarget.value })} />
          <CloseButton size="sm" aria-label={t('admin.removeSpan', { day: label })} onClick={() => onChange(spans.filter((_, at) => at !== index))} />
        </span>
      ))}
      <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={13} aria-hidden />} aria-label={t('admin.addSpan', { day: label })} onClick={() => onChange([...spans, nextSpan(spans)])}>
        {t('admin.addHours')}
      </Button>
    </div>
  )
}

/** A sensible next stretch: the whole day, or the afternoon after what is there. */
function nextSpan(spans: TimeSpan[]): TimeSpan {
  const last = spans.at(-1)
  return last && last.to < '22:00' ? { from: last.to, to: '22:00' } : { from: '08:00', to: '18:00' }
}

function Exceptions({ values, set, mistake }: { values: Draft<'hours'>; set(change: Partial<Hours>): void; mistake?: string | undefined }) {
  const { t } = useTranslation()
  const change = (index: number, part: Partial<Hours['exceptions'][number]>) => set({ exceptions: values.exceptions.map((day, at) => (at === index ? { ...day, ...part } : day)) })
  return (
    <FieldGroup legend={t('admin.fields.exceptions')} mistake={mistake}>
      {values.exceptions.length === 0 && <p className={classes.difference}>{t('admin.noExceptions')}</p>}
      {values.exceptions.map((day, index) => (
        <div key={index} className={classes.rowline}>
          <TextInput type="date" size="xs" aria-label={t('admin.fields.date')} value={day.date} onChange={(event) => change(index, { date: event.currentTarget.value })} />
          <TextInput size="xs" style={{ flex: '1 1 120px' }} aria-label={t('admin.fields.occasion')} placeholder={t('admin.fields.occasion')} value={day.name} onChange={(event) => change(index, { name: event.currentTarget.value })} />
          <Spans label={day.name || day.date} spans={day.open} onChange={(open) => change(index, { open })} />
          <CloseButton aria-label={t('admin.removeOf', { name: day.name || day.date })} onClick={() => set({ exceptions: values.exceptions.filter((_, at) => at !== index) })} />
        </div>
      ))}
      <Button mt="xs" size="compact-sm" variant="default" onClick={() => set({ exceptions: [...values.exceptions, { date: '', name: '', open: [] }] })}>
        {t('admin.addException')}
      </Button>
    </FieldGroup>
  )
}
