import { NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgentConfig } from '~/shared/api/contract'
import { channelsQuery, queuesQuery, skillsQuery } from '~/shared/api/queries'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { FieldGroup, NumberField, TextField, TickList } from './fields'

type Level = AgentConfig['skills'][number]['level']
const LEVELS: Level[] = [1, 2, 3, 4, 5]

export function AgentForm({ values, set, mistakes }: FormProps<Draft<'agents'>>) {
  const { t } = useTranslation()
  const queues = useQuery(queuesQuery).data ?? []
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <div>
          <b>{values.name}</b>
          <p className={classes.difference}>{t('admin.hints.agentAccount', { login: values.login })}</p>
        </div>
        <TextField label={t('admin.fields.publicName')} hint={t('admin.hints.publicName')} required value={values.publicName} onChange={(publicName) => set({ publicName })} mistake={mistakes.publicName} />
      </div>
      <TickList legend={t('admin.fields.queueIds')} items={queues} chosen={values.queueIds} onChange={(queueIds) => set({ queueIds })} />
      <Skills values={values} set={set} />
      <Capacity values={values} set={set} mistakes={mistakes} />
    </Stack>
  )
}

function Skills({ values, set }: Pick<FormProps<Draft<'agents'>>, 'values' | 'set'>) {
  const { t } = useTranslation()
  const skills = useQuery(skillsQuery).data ?? []
  const levelOf = (skillId: string) => values.skills.find((skill) => skill.skillId === skillId)?.level
  const change = (skillId: string, level: number) => {
    const others = values.skills.filter((skill) => skill.skillId !== skillId)
    set({ skills: level ? [...others, { skillId, level: level as Level }] : others })
  }
  return (
    <FieldGroup legend={t('admin.fields.skills')}>
      {skills.length === 0 && <p className={classes.difference}>{t('admin.nothingYet')}</p>}
      <div className={classes.checks}>
        {skills.map((skill) => (
          <NativeSelect key={skill.id} size="xs" label={skill.name} value={String(levelOf(skill.id) ?? 0)} onChange={(event) => change(skill.id, Number(event.currentTarget.value))}
            data={[{ value: '0', label: t('admin.noSkill') }, ...LEVELS.map((level) => ({ value: String(level), label: t('admin.level', { level }) }))]} />
        ))}
      </div>
    </FieldGroup>
  )
}

function Capacity({ values, set, mistakes }: Pick<FormProps<Draft<'agents'>>, 'values' | 'set' | 'mistakes'>) {
  const { t } = useTranslation()
  const channelName = useChannelName()
  const channels = useQuery(channelsQuery).data ?? []
  return (
    <FieldGroup legend={t('admin.fields.capacity')}>
      <div className={classes.pair}>
        <NumberField label={t('admin.fields.capacityTotal')} hint={t('admin.hints.capacity')} min={0} max={10000} value={values.capacity} onChange={(capacity) => set({ capacity: capacity ?? 0 })} mistake={mistakes.capacity} />
        {channels.map(({ name }) => (
          <NumberField key={name} empty label={t('admin.fields.channelCap', { channel: channelName(name) })} hint={t('admin.hints.channelCap')} value={values.channelCaps[name] ?? null}
            onChange={(cap) => set({ channelCaps: cap === null ? Object.fromEntries(Object.entries(values.channelCaps).filter(([key]) => key !== name)) : { ...values.channelCaps, [name]: cap } })} />
        ))}
        <NativeSelect label={t('admin.fields.offerTimeoutFactor')} description={t('admin.hints.offerTimeoutFactor')} value={String(values.offerTimeoutFactor)} data={['1', '1.5', '2', '3', '4'].map((value) => ({ value, label: `× ${value}` }))}
          onChange={(event) => set({ offerTimeoutFactor: Number(event.currentTarget.value) })} />
      </div>
    </FieldGroup>
  )
}
