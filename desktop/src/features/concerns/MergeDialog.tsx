import { Button, Group, Modal, Radio, Skeleton, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { ConversationView, Id } from '~/shared/api/contract'
import { customerQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { serverNow } from '~/shared/time/clock'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'
import { closeDialog } from '~/shared/work/dialogs'

/** Lets the concern of this conversation go on in another of the same customer. */
export function MergeDialog({ view, proposed }: { view: ConversationView; proposed: Id | null }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { data: customer, error: unread, refetch } = useQuery(customerQuery(view.customer.id))
  const [into, setInto] = useState<Id | null>(proposed)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const others = customer?.conversations.filter((conversation) => conversation.id !== view.id && conversation.status !== 'set-aside') ?? []
  const kept = others.find((conversation) => conversation.id === into)
  const goTo = (conversationId: Id) => void navigate({ to: '/c/$conversationId', params: { conversationId }, search: {} })
  const refresh = (other: Id) => {
    for (const id of [view.id, other]) {
      for (const part of ['conversation', 'entries', 'tasks']) void client.invalidateQueries({ queryKey: [part, id] })
    }
    void client.invalidateQueries({ queryKey: ['customer', view.customer.id] })
  }
  const go = async (event: FormEvent) => {
    event.preventDefault()
    if (!kept || state.busy) return
    setState({ busy: true, error: null })
    try {
      await ok(api.POST('/api/conversations/{id}/merge', { params: { path: { id: view.id } }, body: { into: kept.id } }))
      closeDialog()
      refresh(kept.id)
      const undo = () =>
        ok(api.POST('/api/conversations/{id}/unmerge', { params: { path: { id: view.id } } })).then(() => {
          refresh(kept.id)
          goTo(view.id)
        }, (error: unknown) => tellProblem(problemText(error)))
      tellUndo(t('concerns.mergeDone', { topic: kept.topic || t('conversation.noTopic') }), () => void undo())
      goTo(kept.id)
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <Modal opened onClose={closeDialog} title={t('concerns.mergeTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void go(event)}>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('concerns.mergeIntro')}</p>
          {unread && !customer ? <ErrorNote error={unread} onRetry={() => void refetch()} /> : !customer ? <Skeleton h={80} /> : null}
          {customer && others.length === 0 && <p role="status">{t('concerns.noneToMerge', { customer: view.customer.name })}</p>}
          {others.length > 0 && (
            <Radio.Group label={t('concerns.which', { customer: view.customer.name })} value={into} onChange={setInto}>
              <Stack gap={8} mt={6} mah={260} style={{ overflow: 'auto' }}>
                {others.map((conversation) => (
                  <Radio key={conversation.id} value={conversation.id} label={conversation.topic || t('conversation.noTopic')}
                    description={`${worded(`conversation.statuses.${conversation.status}`, conversation.status)} · ${formats.short(conversation.lastAt, serverNow())}`} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          {state.error !== null && <ErrorNote error={state.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={closeDialog}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={state.busy} data-disabled={!kept || undefined} aria-disabled={!kept}>
              {t('concerns.merge')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
