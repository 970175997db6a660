import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** The context pane where there is no room beside the conversation. */
export function ContextDrawer({ open, onClose, children }: { open: boolean; onClose(): void; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Drawer opened={open} onClose={onClose} position="right" size="min(380px, 100vw)" padding={0} title={t('context.title')} closeButtonProps={{ 'aria-label': t('common.close') }} styles={{ header: { paddingInline: 16 } }}>
      {children}
    </Drawer>
  )
}
