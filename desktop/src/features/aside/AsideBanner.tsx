import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from '~/shared/api/contract'
import { worded } from '~/shared/i18n/worded'
import { openBlock } from '~/shared/work/dialogs'
import classes from './Aside.module.css'
import { bringBack } from '~/shared/work/asideActs'
import { senderQuery } from './sender'

/** Says that nobody works on it and why, and offers the ways out. */
export function AsideBanner({ view, aside }: { view: ConversationView; aside: NonNullable<ConversationView['aside']> }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const sender = useQuery(senderQuery(view.id)).data
  const why = worded(`aside.why.${aside.reason}`, aside.reason, { rule: aside.rule ?? '', by: aside.by ?? '', sender: sender?.address ?? '' })
  return (
    <section className={classes.banner} aria-label={t('aside.title')}>
      <IconArchive size={20} aria-hidden />
      <div className={classes.words}>
        <b>{t('aside.title')}</b>
        <span>{why}</span>
      </div>
      <div className={classes.acts}>
        <Button size="compact-md" data-tip={t('keys.actions.wanted')} onClick={() => void bringBack(client, view, false)}>
          {t('aside.wanted')}
        </Button>
        {sender?.address && sender.standing !== 'wanted' && (
          <Button size="compact-md" variant="default" onClick={() => void bringBack(client, view, true, sender.address)}>
            {t('aside.always')}
          </Button>
        )}
        {sender?.address && sender.standing !== 'blocked' && (
          <Button size="compact-md" variant="default" data-tip={t('keys.actions.block-sender')} onClick={() => openBlock(view)}>
            {t('aside.block')}
          </Button>
        )}
      </div>
    </section>
  )
}
