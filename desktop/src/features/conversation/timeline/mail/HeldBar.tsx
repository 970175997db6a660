import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryBody } from '~/shared/api/contract'
import { problemOf } from '~/shared/api/problem'
import { mergeEntries, type Held } from '~/shared/live/entries'
import { useAction } from '~/shared/keys/actions'
import { useNow } from '~/shared/time/ticker'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import { withdraw } from '../../mailCalls'
import classes from './MailCard.module.css'

const WINDOW_S = 10

/** The seconds in which a mail can still be taken back. The server holds it, so closing this page changes nothing. */
export function HeldBar({ entry, onWithdrawn }: { entry: Entry; onWithdrawn(body: NonNullable<EntryBody['withdrawn']>, entry: Entry): void }) {
  const now = useNow()
  const left = Math.ceil((Date.parse(entry.delivery?.heldUntil ?? '') - now) / 1000)
  if (entry.delivery?.state !== 'queued' || !(left > 0)) return null
  return <Open entry={entry} left={left} onWithdrawn={onWithdrawn} />
}

function Open({ entry, left, onWithdrawn }: { entry: Entry; left: number; onWithdrawn(body: NonNullable<EntryBody['withdrawn']>, entry: Entry): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    if (busy) return
    setBusy(true)
    try {
      const gone = await withdraw(entry)
      client.setQueryData<Held>(['entries', entry.conversationId], (held) => held && { ...held, items: mergeEntries(held.items, [gone]) })
      onWithdrawn(gone.body.withdrawn ?? entry.body, entry)
      tell(t('held.back'))
    } catch (error) {
      tellProblem(problemOf(error).code === 'already-sent' ? t('held.tooLate') : problemText(error))
    }
    setBusy(false)
  }
  const latest = useRef(undo)
  useEffect(() => {
    latest.current = undo
  })
  useAction('undo', () => void latest.current())
  return (
    <div className={classes.held} role="group" aria-label={t('held.canUndo')}>
      <span className={classes.heldWords} aria-hidden>
        {t('held.goesOut', { count: left })}
      </span>
      <Button size="compact-sm" variant="default" loading={busy} leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={() => void undo()}>
        {t('held.undo')}
      </Button>
      <span className={classes.left} aria-hidden style={{ transform: `scaleX(${Math.min(1, left / WINDOW_S)})` }} />
    </div>
  )
}
