import { Badge, Button, Drawer, Skeleton, Table, UnstyledButton } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Webhook } from '~/shared/api/contract'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import classes from '../Admin.module.css'
import { Deliveries } from './Deliveries'
import { WebhookForm } from './WebhookForm'

/** Other systems that are told when something happens. */
export function Webhooks() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | 'new' | null>(null)
  const hooks = useQuery({ queryKey: ['webhooks'], queryFn: () => ok(api.GET('/api/webhooks')) })
  const items = hooks.data ?? []
  const shown = items.find((hook) => hook.id === open)
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t('access.hooks.add')}
    </Button>
  )
  return (
    <Page title={t('admin.parts.webhooks')} intro={t('admin.about.webhooks')} actions={add}>
      {hooks.error && <ErrorNote error={hooks.error} onRetry={() => void hooks.refetch()} />}
      {hooks.isPending && <Skeleton h={160} />}
      {hooks.data && items.length === 0 && <EmptyState icon={<IconWebhook size={26} />} title={t('access.hooks.none')} text={t('access.hooks.noneText')} />}
      {items.length > 0 && <WebhookTable items={items} onOpen={setOpen} />}
      <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="min(640px, 100vw)" title={shown ? t('admin.edit', { name: shown.name }) : t('access.hooks.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {open && <WebhookForm key={shown?.version ?? 'new'} hook={shown ?? null} onMade={setOpen} onClose={() => setOpen(null)} />}
        {shown && <Deliveries hook={shown} />}
      </Drawer>
    </Page>
  )
}

const stateOf = (hook: Webhook) => (!hook.active ? 'off' : hook.failingSince ? 'failing' : 'on')
const colours = { on: 'green', off: 'gray', failing: 'red' } as const

function WebhookTable({ items, onOpen }: { items: Webhook[]; onOpen(id: string): void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.list')}>
      <Table verticalSpacing={8} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('admin.fields.name')}</Table.Th>
            <Table.Th scope="col">{t('access.hooks.url')}</Table.Th>
            <Table.Th scope="col">{t('access.hooks.types')}</Table.Th>
            <Table.Th scope="col">{t('admin.fields.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((hook) => (
            <Table.Tr key={hook.id} className={hook.active ? undefined : classes.retired}>
              <Table.Th scope="row">
                <UnstyledButton className={classes.open} onClick={() => onOpen(hook.id)}>
                  {hook.name}
                </UnstyledButton>
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{hook.url}</Table.Td>
              <Table.Td>{hook.types.join(', ')}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={colours[stateOf(hook)]}>{t(`access.hooks.state.${stateOf(hook)}`)}</Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
