import { Alert, Button, Group, Table } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { worded } from '~/shared/i18n/worded'
import { mergeChanges, theirChanges } from './changes'

/** Somebody saved the same object meanwhile: shows what they changed and lets the administrator choose. */
export function Conflict<T extends object>({ base, theirs, mine, onDecide }: { base: T; theirs: T; mine: object; onDecide(draft: object): void }) {
  const { t } = useTranslation()
  const changes = theirChanges(base, theirs, mine)
  return (
    <Alert role="alert" ref={intoView} color="amber" icon={<IconUsers size={18} />} title={t('admin.conflict.title')}>
      {t('admin.conflict.text')}
      <Table mt="xs" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            {(['field', 'before', 'theirs', 'mine'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`admin.conflict.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.field}>
              <Table.Th scope="row">{worded(`admin.fields.${change.field}`, change.field)}</Table.Th>
              <Table.Td>{plain(change.base)}</Table.Td>
              <Table.Td>{plain(change.theirs)}</Table.Td>
              <Table.Td>{plain(change.mine)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" onClick={() => onDecide(mergeChanges(base, theirs, mine as T))}>
          {t('admin.conflict.merge')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDecide(theirs)}>
          {t('admin.conflict.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}

/** The save button is at the other end of a long form. */
const intoView = (alert: HTMLDivElement | null) => alert?.scrollIntoView({ block: 'start' })

/** A value as a person can read it without knowing JSON, as far as that goes. */
export function plain(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(plain).join('; ')
  return Object.entries(value).map(([key, inner]) => `${key}: ${plain(inner)}`).join(', ')
}
