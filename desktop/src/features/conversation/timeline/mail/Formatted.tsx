import { Button, Loader } from '@mantine/core'
import { IconArrowsMaximize, IconArrowsMinimize, IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '~/shared/api/contract'
import type { Mail } from '~/shared/api/mail'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { mailHtml } from '../../mailCalls'
import { fitsFrame, inertHtml } from './inert'
import classes from './MailCard.module.css'
import { fetchPictures, fetchRemote, picturesIn } from './pictures'
import { sheet } from './sheet'
import { useKept } from './useKept'

/** The mail as its sender laid it out, in a frame that can neither act nor fetch. Links open apart when they are clicked, nothing else happens. */
export function Formatted({ entry, mail }: { entry: Entry; mail: Mail }) {
  const { t } = useTranslation()
  const [large, setLarge] = useState(false)
  const [asked, setAsked] = useKept(entry.id, 'pictures')
  const { data, error, refetch, isPlaceholderData: fetching } = useQuery({
    queryKey: ['mail-html', entry.id, asked], queryFn: ({ signal }) => prepared(entry, mail, asked, signal), staleTime: Infinity, gcTime: 60_000, placeholderData: keepPreviousData,
  })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) {
    return (
      <p className={classes.hint} role="status">
        <Loader size={13} aria-hidden /> {t('formatted.loading')}
      </p>
    )
  }
  if (data === null) return <p className={classes.hint}>{t('formatted.tooLarge')}</p>
  const Icon = large ? IconArrowsMinimize : IconArrowsMaximize
  return (
    <div className={classes.formatted}>
      {data.remote > 0 && (
        <p className={classes.hint}>
          <IconPhotoOff size={15} aria-hidden /> {t(asked && !fetching ? 'formatted.missing' : 'formatted.remote', { count: data.remote })}
          {(!asked || fetching) && (
            <Button size="compact-xs" variant="light" leftSection={<IconPhoto size={14} aria-hidden />} loading={fetching} onClick={() => setAsked(true)}>
              {t('formatted.showPictures', { count: data.remote })}
            </Button>
          )}
        </p>
      )}
      <iframe className={classes.frame} data-large={large || undefined} sandbox="allow-popups allow-popups-to-escape-sandbox" referrerPolicy="no-referrer" srcDoc={data.page}
        title={t('formatted.title', { from: mail.from.name || mail.from.address })} />
      <Button size="compact-xs" variant="subtle" leftSection={<Icon size={14} aria-hidden />} aria-pressed={large} onClick={() => setLarge(!large)}>
        {t(large ? 'formatted.smaller' : 'formatted.larger')}
      </Button>
    </div>
  )
}

/** The page of the frame; null if there is too much of it. The cleaner is fetched with the first mail that needs it. */
async function prepared(entry: Entry, mail: Mail, remote: boolean, signal: AbortSignal) {
  const [{ default: createPurify }, html] = await Promise.all([import('dompurify'), mailHtml(entry, signal)])
  if (!fitsFrame(html)) return null
  const pictures = await fetchPictures(entry.conversationId, picturesIn(html, mail.files), signal)
  let inert = inertHtml(createPurify(window), html, pictures)
  if (remote && inert.remote.length > 0) inert = inertHtml(createPurify(window), html, new Map([...pictures, ...(await fetchRemote(entry, inert.remote, signal))]))
  return { page: sheet(inert.html, mail.subject), remote: inert.remote.length }
}
