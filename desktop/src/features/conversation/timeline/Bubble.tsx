import { IconLock } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, Segment } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { Face } from '~/shared/ui/Face'
import classes from './Bubble.module.css'
import { Content } from './Content'
import { DeliverySign } from './DeliverySign'

interface Props {
  entry: Entry
  first: boolean
  last: boolean
  segment: Segment | null
}

/** One thing said: by the customer on the left, by us on the right, notes unmistakably apart. */
export const Bubble = memo(function Bubble({ entry, first, last, segment }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const side = entry.author.kind === 'customer' ? 'left' : 'right'
  return (
    <article className={classes.line} data-side={side} data-last={last || undefined}>
      {side === 'left' && <span className={classes.face}>{first && <Face name={entry.author.name} size={28} />}</span>}
      <div className={classes.column}>
        {first && (
          <p className={classes.author}>
            {entry.internal && <IconLock size={13} aria-hidden />}
            <b>{entry.author.name}</b>
            {(entry.internal || entry.author.kind === 'system') && <span>· {t(entry.internal ? 'timeline.internal' : 'timeline.automatic')}</span>}
          </p>
        )}
        <div className={classes.bubble} data-side={side} data-note={entry.internal || undefined}>
          {!first && <span className="only-for-ears">{entry.author.name}: </span>}
          <Content entry={entry} />
          <span className={classes.meta}>
            <time dateTime={entry.at} title={formats.dateTime(entry.at)}>
              {formats.time(entry.at)}
            </time>
            {side === 'right' && entry.kind === 'message' && <DeliverySign entry={entry} segment={segment} />}
          </span>
        </div>
      </div>
    </article>
  )
})
