import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconLogout, IconSettings } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '~/shared/session/session'
import { changeSettings, useSetting, type Theme } from '~/shared/settings/settings'
import { Face } from '~/shared/ui/Face'
import { Menu, MenuDivider, MenuItem, MenuLabel } from '~/shared/ui/Menu'
import { signOut } from './signOut'

const themes: Theme[] = ['light', 'dark', 'system']
const languages = [{ value: 'de', name: 'Deutsch' }, { value: 'en', name: 'English' }] as const

export function UserMenu() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const theme = useSetting('theme')
  const label = t('shell.userMenu', { name: me.name })
  const check = (on: boolean) => (on ? <IconCheck size={15} aria-hidden /> : null)
  return (
    <Menu label={label} align="end" width={230} button={(props) => (
      <UnstyledButton {...props} aria-label={label} style={{ borderRadius: 20, flexShrink: 0 }}>
        <Face name={me.name} size={30} />
      </UnstyledButton>
    )}>
      <MenuLabel>{me.name}</MenuLabel>
      <MenuItem left={<IconSettings size={16} aria-hidden />} onClick={() => void navigate({ to: '/settings' })}>
        {t('nav.settings')}
      </MenuItem>
      <MenuDivider />
      <MenuLabel>{t('personal.theme')}</MenuLabel>
      {themes.map((value) => (
        <MenuItem key={value} kind="radio" stays checked={theme === value} left={check(theme === value)} onClick={() => changeSettings({ theme: value })}>
          {t(`personal.themes.${value}`)}
        </MenuItem>
      ))}
      <MenuLabel>{t('personal.language')}</MenuLabel>
      {languages.map(({ value, name }) => (
        <MenuItem key={value} kind="radio" stays checked={i18n.language === value} left={check(i18n.language === value)} onClick={() => changeSettings({ locale: value })}>
          <span lang={value}>{name}</span>
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem left={<IconLogout size={16} aria-hidden />} onClick={() => void signOut(client)}>
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  )
}
