import { Modal, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keyGroups } from '~/shared/keys/catalogue'
import { useKeymap } from '~/shared/keys/useKeymap'
import { KeyCaps } from '~/shared/ui/KeyCaps'
import classes from './KeySheet.module.css'

/** All keys on one sheet, opened by `?`. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation()
  const keymap = useKeymap()
  return (
    <Modal opened onClose={onClose} size="lg" title={t('keys.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Text c="dimmed" mb="md">
        {t('keys.intro')}
      </Text>
      <div className={classes.groups}>
        {Object.entries(keyGroups).map(([group, ids]) => (
          <section key={group}>
            <Title order={3} mb={6}>
              {t(`keys.groups.${group as keyof typeof keyGroups}`)}
            </Title>
            <dl className={classes.list}>
              {ids.map((id) => (
                <div key={id}>
                  <dt>{t(`keys.actions.${id}`)}</dt>
                  <dd>{keymap[id] ? <KeyCaps binding={keymap[id]} /> : '–'}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
