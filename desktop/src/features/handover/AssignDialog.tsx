import { Button, Group, Modal } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkCard } from '~/shared/api/contract'
import { assign } from '~/shared/work/acts'
import { closeDialog } from '~/shared/work/dialogs'
import { TargetList, type TargetRow } from '~/shared/ui/TargetList'
import { useColleagueRows } from '~/shared/work/useTargets'

/** A supervisor gives work to one agent, past the queue. */
export function AssignDialog({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  const [target, setTarget] = useState<TargetRow | null>(null)
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!target) return
    closeDialog()
    void assign(card, target.id, target.name)
  }
  return (
    <Modal opened onClose={closeDialog} title={t('handover.assignTitle', { customer: card.customer.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={go}>
        <TargetList rows={useColleagueRows(card.queue.id)} label={t('handover.findColleague')} chosen={target?.id ?? null} onChoose={setTarget} />
        <Group justify="flex-end" mt="md">
          <Button type="submit" data-disabled={!target || undefined} aria-disabled={!target}>
            {target ? t('handover.assignTo', { name: target.name }) : t('acts.assign')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
