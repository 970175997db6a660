import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from './useProblemText'

/** Says in place what did not work and offers to try again. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} role="alert" m="sm" title={t('common.didNotWork')}>
      {problemText(error)}
      {onRetry && (
        <Button variant="default" size="xs" mt="xs" display="block" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
    </Alert>
  )
}
