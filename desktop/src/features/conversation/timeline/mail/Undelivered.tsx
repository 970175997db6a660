import { Button } from '@mantine/core'
import { IconAlertCircle, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '~/shared/api/contract'
import { worded } from '~/shared/i18n/worded'
import classes from './MailCard.module.css'

/** Why a mail of ours did not arrive or is late, and the way to try another address. */
export function Undelivered({ entry, onElsewhere }: { entry: Entry; onElsewhere?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { state, code } = entry.delivery ?? { state: 'sent', code: null }
  if (state !== 'failed') {
    return code === 'delayed' ? (
      <p className={classes.hint}>
        <IconClock size={15} aria-hidden /> {t('undelivered.delayed')}
      </p>
    ) : null
  }
  return (
    <div className={classes.undelivered} role="group" aria-label={t('undelivered.title')}>
      <IconAlertCircle size={16} aria-hidden />
      <span>
        <b>{t('undelivered.title')}.</b> {code && worded(`undelivered.${code}`, t('undelivered.other', { code }))}
      </span>
      {onElsewhere && (
        <Button size="compact-xs" variant="default" onClick={onElsewhere}>
          {t('undelivered.elsewhere')}
        </Button>
      )}
    </div>
  )
}
