import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '~/shared/ui/Page'
import classes from './Admin.module.css'
import { parts } from './parts'

/** The administrator's side: a list of parts, and one of them open. */
export function AdminScreen() {
  const { t } = useTranslation()
  const { part } = useParams({ strict: false }) as { part?: string }
  return (
    <div className={classes.screen}>
      <nav className={classes.nav} aria-label={t('nav.admin')}>
        {parts.map((name) => (
          <Link key={name} to="/admin/$part" params={{ part: name }} className={classes.link} aria-current={part === name ? 'page' : undefined}>
            {t(`admin.parts.${name}`)}
          </Link>
        ))}
      </nav>
      {part ? <Outlet /> : <Overview />}
    </div>
  )
}

function Overview() {
  const { t } = useTranslation()
  return (
    <Page title={t('nav.admin')} intro={t('admin.intro')}>
      <ul className={classes.tiles}>
        {parts.map((name) => (
          <li key={name}>
            <Link to="/admin/$part" params={{ part: name }} className={classes.tile}>
              <b>{t(`admin.parts.${name}`)}</b>
              <span>{t(`admin.about.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
