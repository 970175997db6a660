import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '~/shared/live/useDesk'

const icons = { live: IconCloudCheck, connecting: IconCloudUp, lost: IconCloudOff }

/** A small sign for the state of the live connection. */
export function LinkSign() {
  const { t } = useTranslation()
  const link = useDesk((desk) => desk.link)
  const Icon = icons[link]
  return (
      <span role="img" data-tip={t(`shell.link.${link}`)} aria-label={t(`shell.link.${link}`)} data-link={link} style={{ display: 'grid', flexShrink: 0 }}>
        <Icon size={18} />
      </span>
  )
}
