import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { TargetList, type TargetRow } from '~/shared/ui/TargetList'
import { useQueueRows } from '~/shared/work/useTargets'
import { api, ok } from '~/shared/api/client'
import type { ConversationView, Entry, Id } from '~/shared/api/contract'
import { newKey } from '~/shared/api/ids'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { problemText } from '~/shared/ui/problemText'
import { tellProblem, tellUndo } from '~/shared/undo/undo'
import { closeDialog } from '~/shared/work/dialogs'
import { paragraphs } from './paragraphs'

/** Nothing that was said is lost by splitting, so merging takes it back. */
const rejoin = (id: Id, into: Id) => ok(api.POST('/api/conversations/{id}/merge', { params: { path: { id } }, body: { into } })).catch((error: unknown) => tellProblem(problemText(error)))

/** Makes a conversation of its own out of some paragraphs of what the customer wrote. */
export function SplitDialog({ view, entry }: { view: ConversationView; entry: Entry }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key] = useState(newKey)
  const offered = paragraphs(entry.body.mail?.text ?? entry.body.text ?? '')
  const [chosen, setChosen] = useState<string[]>([])
  const [topic, setTopic] = useState('')
  const [who, setWho] = useState<'me' | 'queue'>('me')
  const [queue, setQueue] = useState<TargetRow | null>(null)
  const queues = useQueueRows()
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const complete = topic.trim() !== '' && chosen.length > 0 && (who === 'me' || queue !== null)
  const parts = offered.filter((_, index) => chosen.includes(String(index)))
  const go = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!complete || state.busy) return
    setState({ busy: true, error: null })
    try {
      const split = await ok(api.POST('/api/conversations/{id}/split', {
        params: { path: { id: view.id } },
        body: { key, entryId: entry.id, parts: parts.length === offered.length ? [] : parts, topic: topic.trim(), ...(who === 'queue' && queue ? { queueId: queue.id } : {}) },
      }))
      closeDialog()
      tellUndo(t('concerns.splitDone', { topic: topic.trim() }), () => void rejoin(split.conversationId, view.id))
      void client.invalidateQueries({ queryKey: ['customer', view.customer.id] })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <Modal opened onClose={closeDialog} size="lg" title={t('concerns.splitTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void go(event)} noValidate>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('concerns.splitIntro')}</p>
          <Checkbox.Group label={t('concerns.parts')} required value={chosen} onChange={setChosen} error={asked && chosen.length === 0 && t('concerns.needsParts')}>
            <Stack gap={8} mt={6} mah={220} style={{ overflow: 'auto' }}>
              {offered.map((part, index) => (
                <Checkbox key={index} value={String(index)} label={<span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{part}</span>} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TextInput label={t('concerns.topic')} required maxLength={200} value={topic} error={asked && topic.trim() === '' && t('concerns.needsTopic')} onChange={(event) => setTopic(event.currentTarget.value)} />
          <Radio.Group label={t('concerns.who')} value={who} onChange={(value) => setWho(value as 'me' | 'queue')}>
            <Group mt={6}>
              <Radio value="me" label={t('concerns.me')} />
              <Radio value="queue" label={t('concerns.queue')} />
            </Group>
          </Radio.Group>
          {who === 'queue' && <TargetList rows={queues} label={t('concerns.findQueue')} chosen={queue?.id ?? null} onChoose={setQueue} />}
          {state.error !== null && <ErrorNote error={state.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={closeDialog}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={state.busy}>
              {t('concerns.split')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
