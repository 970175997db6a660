import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import { closeDialog } from '~/shared/work/dialogs'
import { ArticleReader } from './ArticleReader'

/** An article that was found from anywhere. */
export function ArticleDialog({ id }: { id: Id }) {
  const { t } = useTranslation()
  const { k } = useKnowledgeWords()
  return (
    <Modal opened onClose={closeDialog} size="lg" title={k('title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <ArticleReader id={id} />
    </Modal>
  )
}
