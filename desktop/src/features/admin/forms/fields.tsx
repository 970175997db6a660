import { Checkbox, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Named, Wording } from '~/shared/api/contract'
import classes from '../Admin.module.css'

// Inputs of the administration's forms, with label, hint and mistake in place.

interface Labelled {
  label: string
  hint?: string
  mistake?: string | undefined
}

export function TextField({ label, hint, mistake, value, onChange, required }: Labelled & { value: string; onChange(value: string): void; required?: boolean }) {
  return <TextInput label={label} description={hint} error={mistake} value={value} required={required} onChange={(event) => onChange(event.currentTarget.value)} />
}

export function NumberField({ label, hint, mistake, value, onChange, min = 0, max, suffix, empty }: Labelled & { value: number | null; onChange(value: number | null): void; min?: number; max?: number; suffix?: string; empty?: boolean }) {
  return (
    <NumberInput label={label} description={hint} error={mistake} value={value ?? ''} min={min} {...(max === undefined ? {} : { max })} clampBehavior="blur" allowDecimal={false} hideControls {...(suffix ? { suffix } : {})}
      onChange={(next) => onChange(next === '' ? (empty ? null : min) : Number(next))} />
  )
}

export function ChoiceField<T extends string>({ label, hint, mistake, value, options, onChange }: Labelled & { value: T; options: { value: T; label: string }[]; onChange(value: T): void }) {
  return <NativeSelect label={label} description={hint} error={mistake} value={value} data={options} onChange={(event) => onChange(event.currentTarget.value as T)} />
}

export function SwitchField({ label, hint, value, onChange }: Labelled & { value: boolean; onChange(value: boolean): void }) {
  return <Switch label={label} description={hint} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
}

/** The same words in both languages. */
export function WordingFields({ value, onChange, mistakes }: { value: Wording; onChange(value: Wording): void; mistakes: Record<string, string> }) {
  const { t } = useTranslation()
  return (
    <div className={classes.pair}>
      <TextField label={t('admin.fields.nameDe')} required value={value.de} onChange={(de) => onChange({ ...value, de })} mistake={mistakes['name.de'] ?? mistakes.name} />
      <TextField label={t('admin.fields.nameEn')} required value={value.en} onChange={(en) => onChange({ ...value, en })} mistake={mistakes['name.en']} />
    </div>
  )
}

export function FieldGroup({ legend, mistake, children }: { legend: string; mistake?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      {children}
      {mistake && <p className={classes.mistake}>{mistake}</p>}
    </fieldset>
  )
}

/** Several of many, by ticking. */
export function TickList({ legend, hint, items, chosen, onChange }: { legend: string; hint?: string; items: Named[]; chosen: string[]; onChange(chosen: string[]): void }) {
  const { t } = useTranslation()
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <FieldGroup legend={legend}>
      {hint && <p className={classes.difference}>{hint}</p>}
      {items.length === 0 && <p className={classes.difference}>{t('admin.nothingYet')}</p>}
      <div className={classes.checks}>
        {items.map((item) => (
          <Checkbox key={item.id} label={item.name} checked={chosen.includes(item.id)} onChange={() => toggle(item.id)} />
        ))}
      </div>
    </FieldGroup>
  )
}
