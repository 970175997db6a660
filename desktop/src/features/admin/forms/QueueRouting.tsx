import { ActionIcon, Button, CloseButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { QueueConfig, Selection } from '~/shared/api/contract'
import { skillsQuery } from '~/shared/api/queries'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, FieldGroup, NumberField } from './fields'

type Props = Pick<FormProps<Draft<'queues'>>, 'values' | 'set'>
type Required = QueueConfig['requiredSkills'][number]
const orders: Selection[] = ['best-fit', 'longest-idle', 'least-loaded']

/** Which skills a contact of this queue needs, and after how long each may be done without. */
export function RequiredSkills({ values, set }: Props) {
  const { t } = useTranslation()
  const skills = useQuery(skillsQuery).data ?? []
  const free = skills.filter((skill) => !values.requiredSkills.some((required) => required.skillId === skill.id))
  const change = (index: number, part: Partial<Required>) => set({ requiredSkills: values.requiredSkills.map((required, at) => (at === index ? { ...required, ...part } : required)) })
  return (
    <FieldGroup legend={t('admin.fields.requiredSkills')}>
      {values.requiredSkills.length === 0 && <p className={classes.difference}>{t('admin.noRequiredSkills')}</p>}
      {values.requiredSkills.map((required, index) => {
        const name = skills.find((skill) => skill.id === required.skillId)?.name ?? ''
        return (
          <div key={required.skillId} className={classes.rowline}>
            <b style={{ flex: '1 1 120px' }}>{name}</b>
            <ChoiceField label={t('admin.fields.minLevel')} value={String(required.minLevel)} options={['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))} onChange={(value) => change(index, { minLevel: Number(value) })} />
            <NumberField empty label={t('admin.fields.relaxAfterSeconds')} suffix=" s" value={required.relaxAfterSeconds ?? null} onChange={(relaxAfterSeconds) => change(index, { relaxAfterSeconds })} />
            <CloseButton aria-label={t('admin.removeOf', { name })} onClick={() => set({ requiredSkills: values.requiredSkills.filter((other) => other !== required) })} />
          </div>
        )
      })}
      {free.length > 0 && (
        <ChoiceField label={t('admin.addSkill')} value="" options={[{ value: '', label: t('admin.choose') }, ...free.map((skill) => ({ value: skill.id, label: skill.name }))]}
          onChange={(skillId) => skillId && set({ requiredSkills: [...values.requiredSkills, { skillId, minLevel: 1, relaxAfterSeconds: null }] })} />
      )}
    </FieldGroup>
  )
}

/** What decides when several agents fit, in order; moved by buttons, so that a keyboard is enough. */
export function SelectionOrder({ values, set }: Props) {
  const { t } = useTranslation()
  const { selection } = values
  const swap = (index: number, by: 1 | -1) => {
    const next = [...selection]
    const moved = next.splice(index, 1)
    next.splice(index + by, 0, ...moved)
    set({ selection: next })
  }
  const rest = orders.filter((order) => !selection.includes(order))
  return (
    <FieldGroup legend={t('admin.fields.selection')}>
      {selection.map((order, index) => (
        <div key={order} className={classes.rowline}>
          <span style={{ flex: 1 }}>
            {index + 1}. {t(`admin.selections.${order}`)}
          </span>
          <ActionIcon aria-label={t('admin.up', { name: t(`admin.selections.${order}`) })} aria-disabled={index === 0} onClick={() => index > 0 && swap(index, -1)}>
            <IconArrowUp size={17} />
          </ActionIcon>
          <ActionIcon aria-label={t('admin.down', { name: t(`admin.selections.${order}`) })} aria-disabled={index === selection.length - 1} onClick={() => index < selection.length - 1 && swap(index, 1)}>
            <IconArrowDown size={17} />
          </ActionIcon>
          <CloseButton aria-label={t('admin.removeOf', { name: t(`admin.selections.${order}`) })} onClick={() => set({ selection: selection.filter((other) => other !== order) })} />
        </div>
      ))}
      <div className={classes.rowline}>
        {rest.map((order) => (
          <Button key={order} size="compact-sm" variant="default" onClick={() => set({ selection: [...selection, order] })}>
            + {t(`admin.selections.${order}`)}
          </Button>
        ))}
      </div>
    </FieldGroup>
  )
}
