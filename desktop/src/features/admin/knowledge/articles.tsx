import { Badge } from '@mantine/core'
import type { ArticleHit } from '~/shared/api/contract'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import type { Kind } from '../editor/kind'
import { ArticleForm, ArticleHistory } from './ArticleForm'
import { checkArticle } from './checks'

/** Articles as the common list and editor see them. The list holds less of each than the editor reads. */
export const articles: Kind<'articles'> = {
  name: 'articles', title: (article) => article.title, check: checkArticle, Form: ArticleForm, Extra: ArticleHistory,
  empty: { title: '', slug: null, body: '', brand: '', language: 'de', state: 'draft', html: '', text: '', authorName: '', changedAt: '', flag: null },
  useColumns() {
    const { k } = useKnowledgeWords()
    return [
      { key: 'state', show: (article) => <State hit={article as unknown as ArticleHit} /> },
      { key: 'language', show: (article) => article.language },
      { key: 'brand', show: (article) => article.brand || '–' },
      { key: 'author', show: (article) => article.authorName || k('author') },
    ]
  },
}

function State({ hit }: { hit: ArticleHit }) {
  const { k } = useKnowledgeWords()
  return (
    <>
      {k(hit.state)}
      {hit.flagged && <Badge color="amber" variant="light" ml={8}>{k('flaggedSign')}</Badge>}
    </>
  )
}
