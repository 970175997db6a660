import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArrowMerge, IconInfoCircle, IconRobot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import type { Mail } from '~/shared/api/mail'
import { worded } from '~/shared/i18n/worded'
import classes from './MailCard.module.css'

/** What an agent should know about a mail before believing it, in words. */
export function MailMarks({ mail, onMerge }: { mail: Mail; onMerge?: ((into: Id) => void) | undefined }) {
  const { t } = useTranslation()
  const machine = mail.kind === 'person' ? '' : worded(`mail.kinds.${mail.kind}`, '')
  const remarks = mail.remarks.filter((code) => code !== 'cut' || !mail.cut)
  const other = onMerge ? mail.suggests : undefined
  if (!other && !machine && remarks.length + mail.suspicious.length === 0) return null
  return (
    <ul className={classes.marks}>
      {mail.suspicious.map((code) => (
        <li key={code} data-mark="bad">
          <IconAlertTriangle size={14} aria-hidden /> {worded(`mail.suspicious.${code}`, t('mail.suspicious.other', { code }))}
        </li>
      ))}
      {machine && (
        <li>
          <IconRobot size={14} aria-hidden /> {machine}
        </li>
      )}
      {remarks.map((code) => (
        <li key={code}>
          <IconInfoCircle size={14} aria-hidden /> {worded(`mail.remarks.${code}`, code)}
        </li>
      ))}
      {other && (
        <li>
          <IconArrowMerge size={14} aria-hidden /> {t('mail.suggests')}
          <Button size="compact-xs" variant="subtle" onClick={() => onMerge?.(other)}>
            {t('mail.suggestsMerge')}
          </Button>
        </li>
      )}
    </ul>
  )
}
