import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '~/shared/ui/EmptyState'

export function NotFound() {
  const { t } = useTranslation()
  const home = (
    <Button component={Link} to="/work">
      {t('shell.toWork')}
    </Button>
  )
  return <EmptyState level={1} icon={<IconMapQuestion size={28} />} title={t('shell.notFound')} text={t('shell.notFoundText')} action={home} />
}
