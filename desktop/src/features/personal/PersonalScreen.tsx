import { Button, NativeSelect, Paper, Slider, Stack, Switch, Text, Title } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { lazy, Suspense, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { withTexts } from '~/shared/i18n/parts'
import { changeSettings, useSettings, type Density, type Settings, type Theme } from '~/shared/settings/settings'
import { Page } from '~/shared/ui/Page'
import { testSound } from '~/shared/sound/ringer'
import { KeyEditor } from './KeyEditor'
import { PasswordForm } from './PasswordForm'
import classes from './Personal.module.css'

const OwnTokens = lazy(() => withTexts('access', import('./OwnTokens')).then((module) => ({ default: module.OwnTokens })))

/** What everyone arranges for themselves; kept on the server, valid on every device. */
export function PersonalScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('nav.settings')} intro={t('personal.intro')}>
      <div className={classes.columns}>
        <Looks />
        <Alerts />
        <Writing />
        <Part title={t('personal.password')}>
          <PasswordForm />
        </Part>
        <Suspense fallback={null}>
          <OwnTokens />
        </Suspense>
        <Part title={t('keys.title')} wide>
          <KeyEditor />
        </Part>
      </div>
    </Page>
  )
}

function Part({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" className={wide ? classes.wide : undefined}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </Paper>
  )
}

const useValues = () => useSettings((store) => store.values)
const set = <K extends keyof Settings>(key: K, value: string) => changeSettings({ [key]: value })

function Looks() {
  const { t, i18n } = useTranslation()
  const { theme, density } = useValues()
  return (
    <Part title={t('personal.looks')}>
      <NativeSelect label={t('personal.language')} value={i18n.language} onChange={(event) => set('locale', event.currentTarget.value)} data={[{ value: 'de', label: 'Deutsch' }, { value: 'en', label: 'English' }]} />
      <NativeSelect label={t('personal.theme')} value={theme} onChange={(event) => set('theme', event.currentTarget.value)} data={(['system', 'light', 'dark'] satisfies Theme[]).map((value) => ({ value, label: t(`personal.themes.${value}`) }))} />
      <NativeSelect label={t('personal.density')} value={density} onChange={(event) => set('density', event.currentTarget.value)} data={(['comfortable', 'compact'] satisfies Density[]).map((value) => ({ value, label: t(`personal.densities.${value}`) }))} />
    </Part>
  )
}

function Alerts() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { sound, volume, notifications } = useValues()
  const blocked = 'Notification' in globalThis && Notification.permission === 'denied'
  const notify = async (on: boolean) => changeSettings({ notifications: on && (await Notification.requestPermission()) === 'granted' ? 'on' : 'off' })
  return (
    <Part title={t('personal.alerts')}>
      <Switch label={t('personal.sound')} checked={sound} onChange={(event) => changeSettings({ sound: event.currentTarget.checked })} />
      <div>
        <Text size="sm" fw={500} id="volume">
          {t('personal.volume')}
        </Text>
        <Slider aria-labelledby="volume" thumbLabel={t('personal.volume')} value={Math.round(volume * 100)} label={(value) => formats.percent(value / 100)} disabled={!sound} onChange={(value) => changeSettings({ volume: value / 100 })} />
      </div>
      <Button variant="default" leftSection={<IconVolume size={17} aria-hidden />} onClick={() => testSound(volume)}>
        {t('personal.testSound')}
      </Button>
      <Switch label={t('personal.notifications')} description={t(blocked ? 'personal.notificationsBlocked' : 'personal.notificationsHint')} checked={notifications === 'on' && !blocked} disabled={blocked} onChange={(event) => void notify(event.currentTarget.checked)} />
    </Part>
  )
}

function Writing() {
  const { t } = useTranslation()
  const { sendBy, pageViews } = useValues()
  return (
    <Part title={t('personal.writing')}>
      <NativeSelect label={t('personal.sendBy')} description={t(`personal.newLineBy.${sendBy}`)} value={sendBy} onChange={(event) => set('sendBy', event.currentTarget.value)} data={(['mod-enter', 'enter'] satisfies Settings['sendBy'][]).map((value) => ({ value, label: t(`personal.sendBys.${value}`) }))} />
      <Switch label={t('timeline.showPages')} checked={pageViews} onChange={(event) => changeSettings({ pageViews: event.currentTarget.checked })} />
    </Part>
  )
}
