import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chordKeys } from '../keys/chords'
import classes from './KeyCaps.module.css'

/** The keys of a shortcut, printed as keys. */
export function KeyCaps({ binding }: { binding: string }) {
  const { i18n } = useTranslation()
  if (!binding) return null
  return (
    <span className={classes.caps}>
      {chordKeys(binding, i18n.language === 'de').map((key, index) => (
        <Kbd key={index} size="xs">
          {key}
        </Kbd>
      ))}
    </span>
  )
}
