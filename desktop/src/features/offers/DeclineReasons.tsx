import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { reasonsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'

/** Asks why, where the queue wants to know. */
export function DeclineReasons({ onPick, onCancel }: { onPick(reasonId?: Id): void; onCancel(): void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const reasons = useQuery(reasonsQuery).data ?? []
  return (
    <Stack gap={6} mt="sm" role="group" aria-label={t('offer.whyDecline')}>
      <Text fw={600}>{t('offer.whyDecline')}</Text>
      {reasons.filter((reason) => reason.kind === 'decline' && reason.active).map((reason) => (
        <Button key={reason.id} variant="default" justify="flex-start" onClick={() => onPick(reason.id)}>
          {formats.say(reason.name)}
        </Button>
      ))}
      <Button variant="subtle" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </Stack>
  )
}
