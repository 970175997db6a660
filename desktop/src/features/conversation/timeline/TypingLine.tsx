import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { useDesk } from '~/shared/live/useDesk'
import classes from './TypingLine.module.css'

const FADES_MS = 8000

/** Who is typing. Silent for screen readers: it comes and goes too often to be worth hearing. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const typing = useDesk((desk) => desk.typing[conversationId])
  const [faded, setFaded] = useState<unknown>(null)
  useEffect(() => {
    const timer = setTimeout(() => setFaded(typing), FADES_MS)
    return () => clearTimeout(timer)
  }, [typing])
  const shown = typing?.length && faded !== typing
  return (
    <div className={classes.line} aria-hidden>
      {shown ? (
        <>
          <span className={classes.dots}>
            <i />
            <i />
            <i />
          </span>
          {t('timeline.typing', { count: typing.length, names: formats.list(typing.map((typist) => typist.name)) })}
        </>
      ) : null}
    </div>
  )
}
