import { IconShieldCheck, IconShieldHalf, IconShieldQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Segment } from '~/shared/api/contract'
import classes from './ContextPane.module.css'

type Level = 0 | 1 | 2 | 3 | 4 | 5

/** How well the customer's identity is proven in this contact, in words. */
export function Assurance({ level }: { level: Segment['assurance'] }) {
  const { t } = useTranslation()
  const sure = level >= 3 ? 'yes' : level >= 1 ? 'some' : 'no'
  const Icon = { yes: IconShieldCheck, some: IconShieldHalf, no: IconShieldQuestion }[sure]
  return (
      <span className={classes.assurance} data-sure={sure} tabIndex={0} data-tip={t(`assurance.explain.${level as Level}`)}>
        <Icon size={14} aria-hidden /> {t(`assurance.${level as Level}`)}
      </span>
  )
}
