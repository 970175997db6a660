import { Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDocumentAlert } from '~/features/offers/useDocumentAlert'
import { OfferDock } from '~/features/offers/OfferDock'
import { MissedBanner } from '~/features/presence/MissedBanner'
import { useKeyboard } from '~/shared/keys/useKeyboard'
import { Announcer } from '~/shared/ui/announce'
import { Dialogs } from './Dialogs'
import { Navigation } from './Navigation'
import classes from './Shell.module.css'
import { StaleBar } from './StaleBar'
import { TopBar } from './TopBar'
import { useShellActions } from './useShellActions'

/** The frame around every screen: bar, navigation, notices, offers. */
export function Shell() {
  const { t } = useTranslation()
  useKeyboard()
  useShellActions()
  useDocumentAlert()
  const bare = useLocation({ select: (location) => location.pathname.endsWith('/wallboard') && (location.search as { tv?: boolean }).tv === true })
  return (
    <div className={classes.shell} data-bare={bare || undefined}>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      {!bare && <TopBar />}
      <div className={classes.notices}>
        <StaleBar />
        {!bare && <MissedBanner />}
      </div>
      {!bare && <Navigation />}
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <OfferDock />
      <Dialogs />
      <Announcer />
    </div>
  )
}
