import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '~/shared/api/ids'
import { channelsQuery, queuesQuery } from '~/shared/api/queries'
import { useHasRole } from '~/shared/session/session'
import { changeSettings, useSettings, type SavedView, type Scope, type Sort } from '~/shared/settings/settings'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import { tellUndo } from '~/shared/undo/undo'
import type { Listing } from './useListed'

interface Props {
  listing: Listing
  saved: SavedView | undefined
  onClose(): void
  onOpen(id: string | null): void
}

const current = () => useSettings.getState().values.views

/** Makes a view of one's own, or changes or removes the one that is open. */
export function ViewEditor({ listing, saved, onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const queues = useQuery(queuesQuery).data ?? []
  const channels = useQuery(channelsQuery).data ?? []
  const channelName = useChannelName()
  const supervisor = useHasRole('SUPERVISOR')
  const [view, setView] = useState<SavedView>(saved ?? { id: newKey(), name: '', ...listing })
  const [tried, setTried] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!view.name.trim()) return
    changeSettings({ views: saved ? current().map((other) => (other.id === saved.id ? view : other)) : [...current(), view] })
    onOpen(view.id)
    onClose()
  }
  const remove = () => {
    const before = current()
    changeSettings({ views: before.filter((other) => other.id !== saved?.id) })
    tellUndo(t('views.removed', { name: saved?.name ?? '' }), () => changeSettings({ views: before }))
    onOpen(null)
    onClose()
  }
  const choice = (label: string, value: string, data: { value: string; label: string }[], set: (value: string) => Partial<SavedView>) => (
    <NativeSelect label={label} value={value} data={data} onChange={(event) => setView({ ...view, ...set(event.currentTarget.value) })} />
  )
  const scopes: Scope[] = supervisor ? ['mine', 'waiting', 'all'] : ['mine', 'waiting']
  return (
    <Modal opened onClose={onClose} title={t(saved ? 'views.change' : 'views.new')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={save} noValidate>
        <Stack gap="sm">
          <Text c="dimmed">{t('views.intro')}</Text>
          <TextInput label={t('views.name')} required data-autofocus value={view.name} maxLength={30} error={tried && !view.name.trim() ? t('views.nameNeeded') : undefined}
            onChange={(event) => setView({ ...view, name: event.currentTarget.value })} />
          {choice(t('views.scope'), view.scope, scopes.map((value) => ({ value, label: t(`work.${value}`) })), (value) => ({ scope: value as Scope }))}
          {choice(t('work.queue'), view.queueId ?? '', [{ value: '', label: t('work.allQueues') }, ...queues.map((queue) => ({ value: queue.id, label: queue.name }))], (value) => ({ queueId: value || null }))}
          {choice(t('work.channel'), view.channel ?? '', [{ value: '', label: t('work.allChannels') }, ...channels.map(({ name }) => ({ value: name, label: channelName(name) }))], (value) => ({ channel: value || null }))}
          {choice(t('views.only'), view.only ?? '', [{ value: '', label: t('views.everything') }, { value: 'unread', label: t('views.unread') }, { value: 'at-risk', label: t('views.atRisk') }], (value) => ({ only: (value || null) as SavedView['only'] }))}
          {choice(t('work.sort'), view.sort, (['due', 'waiting', 'latest'] as const).map((value) => ({ value, label: t(`work.sorts.${value}`) })), (value) => ({ sort: value as Sort }))}
          <Group justify="space-between" mt="xs">
            {saved ? <Button variant="subtle" color="red" onClick={remove}>{t('views.remove')}</Button> : <span />}
            <Button type="submit">{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
