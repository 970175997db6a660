import { ActionIcon, TextInput, Title} from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { CustomerView, Segment } from '~/shared/api/contract'
import { Face } from '~/shared/ui/Face'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'
import { Assurance } from './Assurance'
import classes from './ContextPane.module.css'

/** Who it is, and how sure we are. */
export function CustomerCard({ customer, segment, level = 2 }: { customer: CustomerView; segment: Segment | null; level?: 1 | 2 }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  return (
    <div className={classes.card}>
      <Face name={customer.name} size={46} />
      <div style={{ minWidth: 0, flex: 1 }}>
        {editing ? (
          <NameField customer={customer} onDone={() => setEditing(false)} />
        ) : (
          <Title order={level} size="h3">
            <Link to="/customers/$customerId" params={{ customerId: customer.id }} className={classes.nameLink}>
              {customer.name}
            </Link>
          </Title>
        )}
        {segment && <Assurance level={segment.assurance} />}
        {!segment && customer.anonymous && <span className={classes.assurance}>{t('assurance.0')}</span>}
      </div>
        <ActionIcon data-tip={t('context.rename')} aria-label={t('context.rename')} onClick={() => setEditing(!editing)}>
          <IconPencil size={16} />
        </ActionIcon>
    </div>
  )
}

function NameField({ customer, onDone }: { customer: CustomerView; onDone(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [name, setName] = useState(customer.name)
  const rename = async (to: string, from: CustomerView): Promise<CustomerView | undefined> => {
    try {
      const saved = await ok(api.PATCH('/api/customers/{id}', { params: { path: { id: from.id }, header: { 'If-Match': etagOf(from.version) } }, body: { name: to } }))
      client.setQueryData(['customer', from.id], saved)
      void client.invalidateQueries({ queryKey: ['conversation'] })
      return saved
    } catch (error) {
      tellProblem(problemText(error))
      void client.invalidateQueries({ queryKey: ['customer', from.id] })
      return undefined
    }
  }
  const save = async () => {
    onDone()
    if (!name.trim() || name.trim() === customer.name) return
    const saved = await rename(name.trim(), customer)
    if (saved) tellUndo(t('context.renamed', { name: saved.name }), () => void rename(customer.name, saved))
  }
  return (
    <TextInput size="xs" autoFocus value={name} aria-label={t('context.name')} onChange={(event) => setName(event.currentTarget.value)} onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') onDone()
      }} />
  )
}
