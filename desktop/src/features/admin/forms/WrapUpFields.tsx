import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dispositionsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, FieldGroup, NumberField } from './fields'

const modes = ['none', 'optional', 'mandatory', 'timed', 'timed-forced'] as const

export function WrapUpFields({ values, set, mistakes }: Pick<FormProps<Draft<'queues'>>, 'values' | 'set' | 'mistakes'>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const codes = (useQuery(dispositionsQuery).data ?? []).filter((code) => code.active)
  const { wrapUp } = values
  const timed = wrapUp.mode === 'timed' || wrapUp.mode === 'timed-forced'
  const change = (part: Partial<typeof wrapUp>) => set({ wrapUp: { ...wrapUp, ...part } })
  return (
    <FieldGroup legend={t('wrapUp.title')}>
      <div className={classes.pair}>
        <ChoiceField label={t('admin.fields.wrapUpMode')} value={wrapUp.mode} options={modes.map((value) => ({ value, label: t(`admin.wrapUpModes.${value}`) }))} onChange={(mode) => change({ mode })} />
        {timed && <NumberField label={t('admin.fields.wrapUpSeconds')} min={5} suffix=" s" value={wrapUp.seconds} onChange={(seconds) => change({ seconds: seconds ?? 30 })} mistake={mistakes['wrapUp.seconds']} />}
        {wrapUp.mode !== 'none' && (
          <ChoiceField label={t('admin.fields.defaultDispositionId')} hint={t('admin.hints.defaultCode')} value={wrapUp.defaultDispositionId ?? ''} options={[{ value: '', label: t('wrapUp.noCode') }, ...codes.map((code) => ({ value: code.id, label: formats.say(code.name) }))]}
            onChange={(value) => change({ defaultDispositionId: value || null })} />
        )}
      </div>
    </FieldGroup>
  )
}
