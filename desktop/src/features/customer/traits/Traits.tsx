import { ActionIcon, Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { CustomerView } from '~/shared/api/contract'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'
import classes from './Traits.module.css'
import { NAME, nameOf } from './traitNames'

const PARTIES = ['customer', 'prospect', 'supplier', 'partner'] as const
type Party = (typeof PARTIES)[number]
interface Change { kind?: Party; attributes?: Record<string, string> }

/** What the customer is to us and what else is known, as the rules read it; each change can be taken back. */
export default function Traits({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const change = useChange(customer)
  const [adding, setAdding] = useState(false)
  const set = (name: string, value: string) => void change({ attributes: { [name]: value } }, { attributes: { [name]: customer.attributes[name] ?? '' } }, t('traits.changed', { name }))
  return (
    <section className={classes.traits} aria-label={t('traits.title')}>
      <h2>{t('traits.title')}</h2>
      <NativeSelect size="xs" label={t('traits.party')} value={customer.kind} data={PARTIES.map((value) => ({ value, label: t(`traits.parties.${value}`) }))}
        onChange={(event) => void change({ kind: event.currentTarget.value as Party }, { kind: customer.kind as Party }, t('traits.partyChanged'))} />
      {Object.entries(customer.attributes).map(([name, value]) => (
        <Attribute key={`${name} ${value}`} name={name} value={value} onSave={(better) => set(name, better)} />
      ))}
      {adding ? (
        <NewAttribute taken={customer.attributes} onDone={(name, value) => { setAdding(false); if (name) set(name, value) }} />
      ) : (
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={13} aria-hidden />} onClick={() => setAdding(true)}>
          {t('traits.add')}
        </Button>
      )}
    </section>
  )
}

function Attribute({ name, value, onSave }: { name: string; value: string; onSave(value: string): void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  const save = () => (typed.trim() && typed.trim() !== value ? onSave(typed.trim()) : setTyped(value))
  return (
    <div className={classes.row}>
      <TextInput size="xs" flex={1} label={name} value={typed} maxLength={200} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setTyped(value)
        }} />
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('traits.removeOf', { name })} data-tip={t('traits.remove')} onClick={() => onSave('')}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  )
}

function NewAttribute({ taken, onDone }: { taken: Record<string, string>; onDone(name: string, value: string): void }) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [asked, setAsked] = useState(false)
  const proper = nameOf(name)
  const wrong = !NAME.test(proper) ? t('traits.badName') : proper in taken ? t('traits.taken') : ''
  const add = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!wrong && value.trim()) onDone(proper, value.trim())
  }
  return (
    <form onSubmit={add} noValidate onKeyDown={(event) => event.key === 'Escape' && onDone('', '')}>
      <Group gap={6} align="flex-start" grow>
        <TextInput size="xs" autoFocus required label={t('traits.name')} placeholder={t('traits.nameHint')} value={name} maxLength={40} error={asked && wrong} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput size="xs" required label={t('traits.value')} value={value} maxLength={200} error={asked && !value.trim() && t('traits.needsValue')} onChange={(event) => setValue(event.currentTarget.value)} />
      </Group>
      <Group justify="flex-end" gap={6} mt={6}>
        <Button size="compact-xs" variant="default" onClick={() => onDone('', '')}>{t('common.cancel')}</Button>
        <Button size="compact-xs" type="submit">{t('traits.addIt')}</Button>
      </Group>
    </form>
  )
}

/** Saves under the version that was seen, and offers to take it back. */
function useChange(customer: CustomerView) {
  const client = useQueryClient()
  const key = ['customer', customer.id]
  const save = async (body: Change): Promise<boolean> => {
    const version = client.getQueryData<CustomerView>(key)?.version ?? customer.version
    try {
      client.setQueryData(key, await ok(api.PATCH('/api/customers/{id}', { params: { path: { id: customer.id }, header: { 'If-Match': etagOf(version) } }, body })))
      return true
    } catch (error) {
      tellProblem(problemText(error))
      await client.invalidateQueries({ queryKey: key })
      return false
    }
  }
  return async (body: Change, before: Change, message: string) => {
    if (await save(body)) tellUndo(message, () => void save(before))
  }
}
