import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconHelp, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OfferCount } from '~/features/offers/OfferCount'
import { PresenceMenu } from '~/features/presence/PresenceMenu'
import { runAction } from '~/shared/keys/actions'
import { useKeymap } from '~/shared/keys/useKeymap'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import icon from '../icon.svg'
import { LinkSign } from './LinkSign'
import classes from './TopBar.module.css'
import { UserMenu } from './UserMenu'

export function TopBar() {
  const { t } = useTranslation()
  const keymap = useKeymap()
  return (
    <header className={classes.bar}>
      <Link to="/work" className={classes.brand} aria-label={t('shell.toWork')}>
        <img src={icon} alt="" width={26} height={26} />
      </Link>
      <PresenceMenu />
      <OfferCount />
      <UnstyledButton className={classes.search} onClick={() => runAction('palette')} aria-label={t('palette.open')}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.hint}>{t('palette.open')}</span>
        <KeyCaps binding={keymap.palette} />
      </UnstyledButton>
      <LinkSign />
        <ActionIcon className={`${classes.icon} ${classes.wide}`} onClick={() => runAction('help')} aria-label={t('keys.actions.help')} data-tip={t('keys.actions.help')}>
          <IconHelp size={19} />
        </ActionIcon>
      <UserMenu />
    </header>
  )
}
