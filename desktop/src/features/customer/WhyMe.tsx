import { Button } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { useCardOf } from '~/shared/work/cards'
import { openWhy } from '~/shared/work/dialogs'

/** Opens the stored decision that brought this work here. */
export function WhyMe({ conversationId }: { conversationId: Id }) {
  const { t } = useTranslation()
  const card = useCardOf(conversationId)
  if (!card) return null
  return (
    <Button variant="default" leftSection={<IconHelpCircle size={17} aria-hidden />} onClick={() => openWhy(card.id, card.customer.name)} style={{ flexShrink: 0 }}>
      {t('keys.actions.why')}
    </Button>
  )
}
