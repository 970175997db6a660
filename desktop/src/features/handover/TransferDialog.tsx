import { Button, Group, Modal, SegmentedControl, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkCard } from '~/shared/api/contract'
import { transfer } from '~/shared/work/acts'
import { closeDialog } from '~/shared/work/dialogs'
import { TargetList, type TargetRow } from '~/shared/ui/TargetList'
import { useColleagueRows, useQueueRows } from '~/shared/work/useTargets'

/** Hands work to another queue or a colleague, with a note that only colleagues see. Its age is kept. */
export function TransferDialog({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  const [to, setTo] = useState<'queue' | 'agent'>('queue')
  const [target, setTarget] = useState<TargetRow | null>(null)
  const [note, setNote] = useState('')
  const rows = { queue: useQueueRows(card.queue.id), agent: useColleagueRows() }
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!target) return
    closeDialog()
    transfer(card, { name: target.name, ...(to === 'queue' ? { queueId: target.id } : { agentId: target.id }) }, note)
  }
  return (
    <Modal opened onClose={closeDialog} title={t('handover.transferTitle', { customer: card.customer.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={go}>
        <SegmentedControl fullWidth mb="sm" aria-label={t('handover.to')} value={to} onChange={(value) => { setTo(value as 'queue' | 'agent'); setTarget(null) }}
          data={[{ value: 'queue', label: t('handover.queue') }, { value: 'agent', label: t('handover.colleague') }]} />
        <TargetList key={to} rows={rows[to]} label={t(to === 'queue' ? 'handover.findQueue' : 'handover.findColleague')} chosen={target?.id ?? null} onChoose={setTarget} />
        <Textarea label={t('handover.note')} description={t('handover.noteHint')} value={note} autosize minRows={2} maxRows={6} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group justify="space-between" mt="md">
          <Text c="dimmed" size="sm" flex="1 1 160px">
            {t('handover.ageKept')}
          </Text>
          <Button type="submit" data-disabled={!target || undefined} aria-disabled={!target}>
            {target ? t('handover.transferTo', { name: target.name }) : t('acts.transfer')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
