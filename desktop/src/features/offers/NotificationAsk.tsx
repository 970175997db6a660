import { Button, Group, Paper, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'
import { changeSettings, useSetting, useSettings } from '~/shared/settings/settings'
import { askForNotifications, canAskForNotifications } from './systemNotification'

/** Explains once, when the agent is available, why system notifications help; only then the browser asks. */
export function NotificationAsk() {
  const { t } = useTranslation()
  const loaded = useSettings((store) => store.loaded)
  const unasked = useSetting('notifications') === 'unasked'
  const available = useDesk((desk) => desk.presence?.status === 'available')
  if (!loaded || !unasked || !available || !canAskForNotifications()) return null
  const allow = async () => changeSettings({ notifications: (await askForNotifications()) ? 'on' : 'off' })
  return (
    <Paper withBorder p="sm" radius={12}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <IconBell size={20} style={{ flexShrink: 0 }} aria-hidden />
        <div>
          <Text fw={600}>{t('offer.askTitle')}</Text>
          <Text c="dimmed">{t('offer.askText')}</Text>
          <Group mt="xs" gap="xs">
            <Button onClick={() => void allow()}>{t('offer.askAllow')}</Button>
            <Button variant="subtle" onClick={() => changeSettings({ notifications: 'off' })}>
              {t('offer.askNever')}
            </Button>
          </Group>
        </div>
      </Group>
    </Paper>
  )
}
