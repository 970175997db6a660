import { Button, Checkbox, Group, Modal, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { useWords } from './words'

export interface Publication { reason: string; waitingToo: boolean }

/** Asks why, before something starts to hold. */
export function ReasonDialog({ title, act, onAct, onClose }: { title: string; act: string; onAct(publication: Publication): Promise<unknown>; onClose(): void }) {
  const { w } = useWords()
  const [reason, setReason] = useState('')
  const [waitingToo, setWaitingToo] = useState(true)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) void onAct({ reason: reason.trim(), waitingToo }).catch(setError)
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': w('close') }}>
      <form onSubmit={submit}>
        {error !== null && <ErrorNote error={error} />}
        <Textarea data-autofocus label={w('reason')} description={w('reasonHint')} required maxLength={500} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Checkbox mt="md" label={w('waitingToo')} description={w('waitingTooHint')} checked={waitingToo} onChange={(event) => setWaitingToo(event.currentTarget.checked)} />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>{w('cancel')}</Button>
          <Button type="submit">{act}</Button>
        </Group>
      </form>
    </Modal>
  )
}
