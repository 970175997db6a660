import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { learn } from '~/shared/i18n/i18n'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'

/** Black or white, whichever can be read on this colour. */
export function inkOn(hex: string): 'black' | 'white' {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)
  if (!parts) return 'white'
  const [red, green, blue] = parts.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.18 ? 'black' : 'white'
}

/** How the widget will look with these settings, while they are being typed. */
export function SitePreview({ values }: { values: Draft<'accounts'> }) {
  const { t, i18n } = useTranslation()
  const { colour = '' } = values.settings
  const [title, greeting] = ['title', 'greeting'].map((name) => values.settings[`${name}-${values.language}`] ?? '')
  const askName = values.settings['ask-name'] ?? 'true'
  const language = values.language === 'en' ? 'en' : 'de'
  const [, setKnown] = useState('')
  useEffect(() => void learn(language).then(() => setKnown(language)), [language])
  const say = i18n.getFixedT(language)
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className={classes.legend}>{t('admin.preview')}</figcaption>
      <div className={classes.preview} role="img" aria-label={t('admin.previewLabel', { title, greeting })}>
        <div className={classes.widget} lang={values.language} aria-hidden>
          <div className={classes.widgetHead} style={{ background: colour || 'var(--accent)', color: inkOn(colour) }}>
            {title || values.name}
          </div>
          <div className={classes.widgetBody}>
            {greeting && <div className={classes.greeting}>{greeting}</div>}
            {askName === 'true' && <div className={classes.fake}>{say('admin.previewName')}</div>}
            <div className={classes.fake}>{say('admin.previewText')}</div>
          </div>
        </div>
      </div>
    </figure>
  )
}
