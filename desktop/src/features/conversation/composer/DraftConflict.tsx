import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Composer.module.css'
import type { DraftKeeper } from './draftKeeper'
import { draftWords } from './draftWords'

/** The same agent wrote elsewhere meanwhile: both texts are shown, none is lost unasked. */
export function DraftConflict({ draft }: { draft: DraftKeeper }) {
  const { t } = useTranslation()
  if (draft.theirs === null) return null
  return (
    <div role="alert" className={classes.gate}>
      <p>{t('draft.newer')}</p>
      <blockquote>{draftWords(draft.theirs)}</blockquote>
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={() => draft.keepMine()}>
          {t('draft.keepMine')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => draft.takeTheirs()}>
          {t('draft.takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
