import { Badge, Button, Drawer, Skeleton, Table, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { User } from '~/shared/api/contract'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import classes from '../Admin.module.css'
import { UserForm } from './UserForm'

/** Who may sign in, and as what. */
export function Users() {
  const { t } = useTranslation()
  const [open, setOpen] = useState<User | 'new' | null>(null)
  const users = useInfiniteQuery({
    queryKey: ['users'], initialPageParam: '', queryFn: ({ pageParam }) => ok(api.GET('/api/users', { params: { query: pageParam ? { cursor: Number(pageParam) } : {} } })), getNextPageParam: (page) => page.next ?? undefined,
  })
  const items = users.data?.pages.flatMap((page) => page.items) ?? []
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t('admin.add.users')}
    </Button>
  )
  return (
    <Page title={t('admin.parts.users')} intro={t('admin.about.users')} actions={add}>
      {users.error && <ErrorNote error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <Skeleton h={200} />}
      {items.length > 0 && <UserTable items={items} onOpen={setOpen} />}
      {users.hasNextPage && (
        <Button mt="sm" variant="default" loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="min(480px, 100vw)" title={open === null || open === 'new' ? t('admin.add.users') : t('admin.edit', { name: open.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {open && <UserForm user={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      </Drawer>
    </Page>
  )
}

function UserTable({ items, onOpen }: { items: User[]; onOpen(user: User): void }) {
  const { t } = useTranslation()
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.list')}>
      <Table verticalSpacing={8} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('admin.fields.name')}</Table.Th>
            <Table.Th scope="col">{t('admin.fields.login')}</Table.Th>
            <Table.Th scope="col">{t('admin.fields.roles')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((user) => (
            <Table.Tr key={user.id} className={user.active ? undefined : classes.retired}>
              <Table.Th scope="row">
                <UnstyledButton className={classes.open} onClick={() => onOpen(user)}>
                  {user.name}
                </UnstyledButton>
                {!user.active && <Badge variant="default" ml={8}>{t('admin.blocked')}</Badge>}
              </Table.Th>
              <Table.Td>{user.login}</Table.Td>
              <Table.Td>{user.roles.map((role) => t(`admin.roles.${role}`)).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
