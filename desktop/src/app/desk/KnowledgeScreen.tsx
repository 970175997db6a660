import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Knowledge } from '~/features/admin/knowledge/Knowledge'
import { useMe } from '~/shared/session/session'
import classes from './KnowledgeScreen.module.css'

/** Where agents keep their own templates and macros, and supervisors what everybody uses. */
export function KnowledgeScreen() {
  const { t } = useTranslation()
  const { part } = useParams({ strict: false }) as { part?: string }
  const keeper = useMe().roles.some((role) => role !== 'AGENT')
  const parts = (['templates', 'macros', 'articles'] as const).filter((name) => keeper || name !== 'articles')
  const open = parts.find((name) => name === part) ?? 'templates'
  return (
    <div className={classes.screen}>
      <nav className={classes.nav} aria-label={t('nav.knowledge')}>
        {parts.map((name) => (
          <Link key={name} to="/knowledge/$part" params={{ part: name }} className={classes.link} aria-current={name === open ? 'page' : undefined}>
            {t(`admin.parts.${name}`)}
          </Link>
        ))}
      </nav>
      <Knowledge key={open} part={open} />
    </div>
  )
}
