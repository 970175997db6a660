import { Button, CloseButton } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Toasts.module.css'
import { hideToast, useToasts } from './toasts'

/** Where short messages appear; mounted once. */
export function Toasts() {
  const { t } = useTranslation()
  const toasts = useToasts((state) => state.toasts)
  return (
    <section className={classes.toasts} aria-label={t('shell.notices')}>
      <div role="status" aria-live="polite">
        {toasts.map(({ id, kind, message, undo }) => (
          <div key={id} className={classes.toast} data-kind={kind} role={kind === 'problem' ? 'alert' : undefined}>
            {kind === 'problem' && <IconAlertCircle size={18} aria-hidden />}
            <span className={classes.words}>{message}</span>
            {undo && (
              <Button size="compact-sm" variant="light" onClick={undo}>
                {t('common.undo')}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t('common.close')} onClick={() => hideToast(id)} />
          </div>
        ))}
      </div>
    </section>
  )
}
