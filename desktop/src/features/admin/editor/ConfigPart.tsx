import { Badge, Button, Drawer, Skeleton, Table, UnstyledButton } from '@mantine/core'
import { IconPlus, IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import classes from '../Admin.module.css'
import type { Part } from '../parts'
import { configurationOf, type Configuration, type KindName } from './configuration'
import { Editor } from './Editor'
import type { Kind } from './kind'

/** One part of the configuration: its list, and an editor beside it. */
export function ConfigPart<K extends KindName>({ part, kind }: { part: Part; kind: Kind<K> }) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState<string | 'new' | null>(null)
  const { data, error, refetch } = useQuery({ queryKey: [kind.name], queryFn: configurationOf(kind.name).list })
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
      {t(`admin.add.${part as 'skills'}`)}
    </Button>
  )
  const edited = data?.find((item) => item.id === open)
  return (
    <Page title={t(`admin.parts.${part}`)} intro={t(`admin.about.${part}`)} actions={data?.length && !kind.made ? add : null}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={200} />}
      {data?.length === 0 && <EmptyState icon={<IconTool size={26} />} title={t('admin.none', { part: t(`admin.parts.${part}`) })} text={t(`admin.next.${part as 'skills'}`)} action={kind.made ? undefined : add} />}
      {data && data.length > 0 && <List kind={kind} items={data} onOpen={setOpen} />}
      <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="min(640px, 100vw)" title={edited ? t('admin.edit', { name: kind.title(edited, i18n.language === 'de' ? 'de' : 'en') }) : t(`admin.add.${part as 'skills'}`)} closeButtonProps={{ 'aria-label': t('common.close') }}>
        {open !== null && <Editor key={open} kind={kind} id={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
      </Drawer>
    </Page>
  )
}

function List<K extends KindName>({ kind, items, onOpen }: { kind: Kind<K>; items: Configuration[K][]; onOpen(id: string): void }) {
  const { t, i18n } = useTranslation()
  const columns = kind.useColumns()
  const locale = i18n.language === 'de' ? 'de' : 'en'
  const retired = (item: Configuration[K]) => 'active' in item && item.active === false
  const position = (item: Configuration[K]) => ('position' in item ? (item.position as number) : 0)
  const sorted = [...items].sort((a, b) => Number(retired(a)) - Number(retired(b)) || position(a) - position(b) || kind.title(a, locale).localeCompare(kind.title(b, locale), locale))
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={t('admin.list')}>
      <Table verticalSpacing={8} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('admin.fields.name')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col">
                {t(`admin.fields.${column.key as 'name'}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((item) => (
            <Table.Tr key={item.id} className={retired(item) ? classes.retired : undefined}>
              <Table.Th scope="row">
                <UnstyledButton className={classes.open} onClick={() => onOpen(item.id)}>
                  {kind.title(item, locale)}
                </UnstyledButton>
                {retired(item) && <Badge variant="default" ml={8}>{t('admin.retired')}</Badge>}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column.key}>{column.show(item)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
