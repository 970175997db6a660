import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runAction } from '~/shared/keys/actions'
import { useDesk } from '~/shared/live/useDesk'
import { EmptyState } from '~/shared/ui/EmptyState'
import { wishPresence } from '~/shared/work/presence'

/** The middle pane while no conversation is open: what to do next. */
export function NothingOpen() {
  const { t } = useTranslation()
  const status = useDesk((desk) => desk.presence?.status)
  const action =
    status === 'available' ? (
      <Button variant="default" onClick={() => runAction('list-next')}>
        {t('conversation.openFirst')}
      </Button>
    ) : (
      <Button onClick={() => void wishPresence({ status: 'available' })}>{t('presence.goAvailable')}</Button>
    )
  return <EmptyState level={1} icon={<IconMessages size={28} />} title={t('conversation.nothing')} text={t(status === 'available' ? 'conversation.nothingText' : 'conversation.nothingAway')} action={action} />
}
