import { IconEye, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { useDesk } from '~/shared/live/useDesk'
import classes from './Collision.module.css'

/** Who else looks at this conversation or writes in it. */
export function Collision({ conversationId }: { conversationId: Id }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const viewers = useDesk((desk) => desk.viewers[conversationId])
  const names = (mode: 'viewing' | 'replying') => [...new Set((viewers ?? []).filter((viewer) => viewer.mode === mode).map((viewer) => viewer.name))]
  const replying = names('replying')
  const viewing = names('viewing').filter((name) => !replying.includes(name))
  if (replying.length + viewing.length === 0) return <div role="status" />
  return (
    <div role="status" className={classes.bar} data-replying={replying.length > 0 || undefined}>
      {replying.length > 0 && (
        <span>
          <IconPencil size={15} aria-hidden /> {t('collision.replying', { count: replying.length, names: formats.list(replying) })}
        </span>
      )}
      {viewing.length > 0 && (
        <span>
          <IconEye size={15} aria-hidden /> {t('collision.viewing', { count: viewing.length, names: formats.list(viewing) })}
        </span>
      )}
    </div>
  )
}
