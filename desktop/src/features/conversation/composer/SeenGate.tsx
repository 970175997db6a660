import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { entriesQuery } from '~/shared/api/queries'
import classes from './Composer.module.css'
import { useOutbox, type Pending } from './outbox'

interface Props {
  conversationId: Id
  onSendAnyway(key: Id): void
  onTakeBack(pending: Pending): void
}

/** The customer wrote while the agent was answering: show it, and ask before the answer goes out. */
export function SeenGate({ conversationId, onSendAnyway, onTakeBack }: Props) {
  const { t } = useTranslation()
  const held = useOutbox((outbox) => outbox.items.find((item) => item.conversationId === conversationId && item.state === 'held'))
  const entries = useQuery(entriesQuery(conversationId)).data?.items ?? []
  if (!held) return null
  const unseen = entries.filter((entry) => entry.seq > held.seenUpTo && entry.author.kind === 'customer' && entry.kind === 'message')
  return (
    <div role="alert" className={classes.gate}>
      <p>{t('gate.title', { count: Math.max(1, unseen.length) })}</p>
      {unseen.map((entry) => (
        <blockquote key={entry.id}>{entry.body.text ?? entry.body.mail?.text ?? entry.body.file?.name ?? entry.body.chosen?.label}</blockquote>
      ))}
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={() => onTakeBack(held)}>
          {t('gate.change')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onSendAnyway(held.key)}>
          {t('gate.send')}
        </Button>
      </div>
    </div>
  )
}
