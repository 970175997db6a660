import { ActionIcon } from '@mantine/core'
import { IconCheck, IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeSettings, useSetting } from '~/shared/settings/settings'
import { Menu, MenuDivider, MenuItem, MenuLabel } from '~/shared/ui/Menu'
import type { Scope } from './ConversationHead'
import type { RowOptions } from './timeline/rows'

interface Props {
  only: RowOptions['only']
  setOnly(only: RowOptions['only']): void
  scope: Scope
  setScope(scope: Scope): void
}

const kinds: RowOptions['only'][] = ['all', 'talk', 'notes', 'files']

/** What the timeline shows: this conversation or all of the customer's, everything or one kind. */
export function TimelineMenu({ only, setOnly, scope, setScope }: Props) {
  const { t } = useTranslation()
  const pageViews = useSetting('pageViews')
  const Icon = only === 'all' && scope === 'here' ? IconFilter : IconFilterFilled
  const check = (on: boolean) => (on ? <IconCheck size={15} aria-hidden /> : null)
  return (
    <Menu label={t('timeline.filter')} align="end" button={(props) => (
      <ActionIcon {...props} data-tip={t('timeline.filter')} aria-label={t('timeline.filter')}>
        <Icon size={18} />
      </ActionIcon>
    )}>
      <MenuLabel>{t('timeline.range')}</MenuLabel>
      {(['here', 'everywhere'] as const).map((value) => (
        <MenuItem key={value} kind="radio" stays checked={scope === value} left={check(scope === value)} onClick={() => setScope(value)}>
          {t(`timeline.scopes.${value}`)}
        </MenuItem>
      ))}
      <MenuLabel>{t('timeline.kinds')}</MenuLabel>
      {kinds.map((value) => (
        <MenuItem key={value} kind="radio" stays checked={only === value} left={check(only === value)} onClick={() => setOnly(value)}>
          {t(`timeline.only.${value}`)}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuItem kind="checkbox" stays checked={pageViews} left={check(pageViews)} onClick={() => changeSettings({ pageViews: !pageViews })}>
        {t('timeline.showPages')}
      </MenuItem>
    </Menu>
  )
}
