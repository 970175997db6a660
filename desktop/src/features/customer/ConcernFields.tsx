import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, etagOf, ok } from '~/shared/api/client'
import type { ConversationStatus, ConversationView, Id } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { colleaguesQuery } from '~/shared/api/queries'
import { useMe } from '~/shared/session/session'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'
import classes from './ContextPane.module.css'
import { tagsOf } from './traits/traitNames'

const statuses: ConversationStatus[] = ['open', 'waiting-for-customer', 'resolved']

interface Change {
  topic?: string
  status?: ConversationStatus
  ownerId?: Id | null
  tags?: string[]
}

/** Topic, tags, status and owner of the conversation; each change can be taken back. */
export function ConcernFields({ view }: { view: ConversationView }) {
  const { t } = useTranslation()
  const me = useMe()
  const colleagues = useQuery(colleaguesQuery()).data ?? []
  const change = useChange(view)
  const owners = [{ id: me.id, name: t('context.me', { name: me.name }) }, ...colleagues, ...(view.owner ? [view.owner] : [])]
  const unique = [...new Map(owners.map((owner) => [owner.id, owner])).values()]
  return (
    <section className={classes.section}>
      <h2>{t('context.concern')}</h2>
      <div className={classes.fields}>
        <TopicField key={view.topic} topic={view.topic} onSave={(topic) => void change({ topic }, { topic: view.topic }, t('context.topicChanged'))} />
        <TagsField key={view.tags.join(' ')} tags={view.tags} onSave={(tags) => void change({ tags }, { tags: view.tags }, t('context.tagsChanged'))} />
        <NativeSelect size="xs" label={t('context.status')} value={view.status} disabled={Boolean(view.aside)} data={(view.aside ? [view.status] : statuses).map((value) => ({ value, label: t(`conversation.statuses.${value}`) }))}
          onChange={(event) => void change({ status: event.currentTarget.value as ConversationStatus }, { status: view.status }, t('context.statusChanged'))} />
        <NativeSelect size="xs" label={t('context.owner')} value={view.owner?.id ?? ''} data={[{ value: '', label: t('context.noOwner') }, ...unique.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => void change({ ownerId: event.currentTarget.value || null }, { ownerId: view.owner?.id ?? null }, t('context.ownerChanged'))} />
      </div>
    </section>
  )
}

function TopicField({ topic, onSave }: { topic: string; onSave(topic: string): void }) {
  const { t } = useTranslation()
  const [value, setValue] = useState(topic)
  const save = () => (value.trim() && value.trim() !== topic ? onSave(value.trim()) : setValue(topic))
  return (
    <TextInput size="xs" label={t('context.topic')} value={value} placeholder={t('context.topicHint')} maxLength={120} onChange={(event) => setValue(event.currentTarget.value)} onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setValue(topic)
      }} />
  )
}

function TagsField({ tags, onSave }: { tags: string[]; onSave(tags: string[]): void }) {
  const { t } = useTranslation()
  const shown = tags.map((tag) => `#${tag}`).join(' ')
  const [value, setValue] = useState(shown)
  const typed = tagsOf(value)
  const save = () => (typed.join(' ') === tags.join(' ') ? setValue(shown) : onSave(typed))
  return (
    <TextInput size="xs" label={t('context.tags')} value={value} placeholder={t('context.tagsHint')} maxLength={400} onChange={(event) => setValue(event.currentTarget.value)} onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setValue(shown)
      }} />
  )
}

/** Shows the change at once, saves it under the version that was seen, and offers to take it back. */
function useChange(view: ConversationView) {
  const client = useQueryClient()
  const key = ['conversation', view.id]
  const save = async (body: Change, version: number): Promise<ConversationView | undefined> => {
    try {
      const saved = await ok(api.PATCH('/api/conversations/{id}', { params: { path: { id: view.id }, header: { 'If-Match': etagOf(version) } }, body }))
      client.setQueryData(key, saved)
      return saved
    } catch (error) {
      tellProblem(problemText(error))
      await client.invalidateQueries({ queryKey: key })
      return undefined
    }
  }
  const current = () => client.getQueryData<ConversationView>(key)?.version ?? view.version
  return async (body: Change, before: Change, message: string) => {
    const { ownerId: _owner, ...shown } = body
    client.setQueryData<ConversationView>(key, (now) => now && { ...now, ...shown })
    const saved = await save(body, view.version).catch((error) => void tellProblem(problemText(problemOf(error))))
    if (saved) tellUndo(message, () => void save(before, current()))
  }
}
