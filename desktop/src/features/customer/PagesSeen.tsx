import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { entriesQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import classes from './ContextPane.module.css'

const SHOWN = 6

/** The pages that the visitor looked at last, newest first. */
export function PagesSeen({ conversationId }: { conversationId: Id }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const entries = useQuery(entriesQuery(conversationId)).data?.items ?? []
  const pages = entries.filter((entry) => entry.body.page).slice(-SHOWN).reverse()
  if (pages.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('context.pages')}</h2>
      <ul className={classes.list}>
        {pages.map((entry) => (
          <li key={entry.id} title={entry.body.page?.address}>
            <span className={classes.value}>{entry.body.page?.title}</span>
            <time className={classes.proof} dateTime={entry.at}>
              {formats.time(entry.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
