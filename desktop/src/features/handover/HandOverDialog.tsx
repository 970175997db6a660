import { Button, Checkbox, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Entry, Id } from '~/shared/api/contract'
import { entriesQuery, expertsQuery } from '~/shared/api/queries'
import { newKey } from '~/shared/api/ids'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import { closeDialog } from '~/shared/work/dialogs'
import { TargetList, type TargetRow } from '~/shared/ui/TargetList'
import { useColleagueRows, useQueueRows } from '~/shared/work/useTargets'
import { lines, noPlan, planned, TaskFields } from './TaskFields'

type Kind = 'queue' | 'agent' | 'expert'
const KINDS: Kind[] = ['queue', 'agent', 'expert']
/** Older entries are rarely what a colleague must read. */
const OFFERED = 20

/** Hands a part of a conversation to a unit, an agent or an expert, with a clock of its own. The rest stays where it is. */
export function HandOverDialog({ conversationId, customer, text: selected }: { conversationId: Id; customer: string; text: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key] = useState(newKey)
  const [kind, setKind] = useState<Kind>('queue')
  const [target, setTarget] = useState<TargetRow | null>(null)
  const [title, setTitle] = useState(firstLine(selected))
  const [text, setText] = useState(selected)
  const [due, setDue] = useState('')
  const [plan, setPlan] = useState(noPlan)
  const [entryIds, setEntryIds] = useState<Id[]>([])
  const rows = { queue: useQueueRows(), agent: useColleagueRows(), expert: useExpertRows() }
  const ready = Boolean(target && title.trim())
  const go = async (event: FormEvent) => {
    event.preventDefault()
    if (!target || !ready) return
    try {
      const task = await ok(api.POST('/api/conversations/{id}/tasks', {
        params: { path: { id: conversationId } },
        body: {
          key, title: title.trim(), text, for: { kind, id: target.id }, entryIds: kind === 'expert' ? entryIds : [],
          ...planned(kind === 'expert' ? { ...noPlan, after: plan.after } : plan),
          ...(due ? { dueAt: new Date(due).toISOString() } : {}),
        },
      }))
      closeDialog()
      tell(t('tasks.handed', { title: task.title, name: target.name }))
      void client.invalidateQueries({ queryKey: ['tasks', conversationId] })
    } catch (error) {
      tellProblem(problemText(error))
    }
  }
  return (
    <Modal opened onClose={closeDialog} size="lg" title={t('tasks.handOverTitle', { customer })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => void go(event)}>
        <SegmentedControl fullWidth mb="sm" aria-label={t('tasks.to')} value={kind} onChange={(value) => { setKind(value as Kind); setTarget(null) }}
          data={KINDS.map((value) => ({ value, label: t(`tasks.${value}`) }))} />
        <TargetList key={kind} rows={rows[kind]} label={t(`tasks.${({ queue: 'findQueue', agent: 'findAgent', expert: 'findExpert' } as const)[kind]}`)} chosen={target?.id ?? null} onChoose={setTarget} />
        <TextInput mt="sm" label={t('tasks.name')} required maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Textarea mt="sm" label={t('tasks.text')} autosize minRows={3} maxRows={8} maxLength={10_000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <TextInput mt="sm" type="datetime-local" label={t('tasks.due')} description={t('tasks.dueHint')} value={due} onChange={(event) => setDue(event.currentTarget.value)} />
        {kind === 'expert' && <MayRead conversationId={conversationId} chosen={entryIds} onChange={setEntryIds} />}
        <TaskFields conversationId={conversationId} expert={kind === 'expert'} plan={plan} onChange={setPlan} />
        <Group justify="flex-end" mt="md">
          <Button type="submit" data-disabled={!ready || undefined} aria-disabled={!ready}>
            {target ? t('tasks.sendTo', { name: target.name }) : t('tasks.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Messages to choose from; nothing is chosen before a person chose it. */
function MayRead({ conversationId, chosen, onChange }: { conversationId: Id; chosen: Id[]; onChange(chosen: Id[]): void }) {
  const { t } = useTranslation()
  const entries = useQuery(entriesQuery(conversationId)).data?.items ?? []
  const offered = entries.filter((entry) => entry.kind === 'message').slice(-OFFERED)
  return (
    <Checkbox.Group mt="sm" label={t('tasks.mayRead')} description={t('tasks.mayReadHint')} value={chosen} onChange={onChange}>
      {offered.map((entry) => <Checkbox key={entry.id} mt={6} value={entry.id} label={`${entry.author.name}: ${lineOf(entry)}`} />)}
    </Checkbox.Group>
  )
}

function useExpertRows(): TargetRow[] {
  const experts = useQuery(expertsQuery).data ?? []
  return experts.filter((expert) => expert.active).map((expert) => ({ id: expert.id, name: expert.name, words: `${expert.department} ${expert.address}`, detail: expert.department }))
}

const firstLine = (text: string) => (lines(text, 1)[0] ?? '').slice(0, 80)
const lineOf = ({ body }: Entry) => (body.text ?? body.mail?.subject ?? body.file?.name ?? body.choices?.text ?? body.chosen?.label ?? '').slice(0, 120)
