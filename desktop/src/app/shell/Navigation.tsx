import { IconAddressBook, IconHourglass, IconInbox, IconLayoutDashboard, IconSettings, IconTool } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Role } from '~/shared/api/contract'
import { useMe } from '~/shared/session/session'
import { useMyWork } from '~/shared/work/cards'
import classes from './Navigation.module.css'

const items = [
  { to: '/work', key: 'work', icon: IconInbox, role: 'AGENT' },
  { to: '/customers', key: 'customers', icon: IconAddressBook, role: 'AGENT' },
  { to: '/wallboard', key: 'wallboard', icon: IconLayoutDashboard, role: 'SUPERVISOR' },
  { to: '/waiting', key: 'waiting', icon: IconHourglass, role: 'SUPERVISOR' },
  { to: '/admin', key: 'admin', icon: IconTool, role: 'ADMINISTRATOR' },
  { to: '/settings', key: 'settings', icon: IconSettings, role: null },
] as const satisfies { to: string; key: string; icon: unknown; role: Role | null }[]

export function Navigation() {
  const { t } = useTranslation()
  const { roles } = useMe()
  const path = useLocation({ select: (location) => location.pathname })
  const unread = useMyWork().filter((card) => card.unread > 0).length
  const mayOpen = (role: Role | null) => role === null || roles.includes(role) || (role === 'AGENT' && roles.includes('SUPERVISOR'))
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      {items.filter((item) => mayOpen(item.role)).map(({ to, key, icon: Icon }) => (
          <Link key={to} to={to} data-tip={t(`nav.${key}`)} className={classes.item} data-active={(key === 'work' ? /^\/(work|c\/)/.test(path) : path.startsWith(to)) || undefined} aria-label={unreadLabel(t(`nav.${key}`), key === 'work' ? unread : 0)}>
            <Icon size={21} stroke={1.7} aria-hidden />
            <span className={classes.word} aria-hidden>
              {t(`nav.${key}`)}
            </span>
            {key === 'work' && unread > 0 && (
              <span className={classes.count} aria-hidden>
                {unread}
              </span>
            )}
          </Link>
      ))}
    </nav>
  )
}

const unreadLabel = (name: string, unread: number) => (unread > 0 ? `${name} (${unread})` : name)
