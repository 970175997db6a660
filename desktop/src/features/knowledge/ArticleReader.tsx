import { Anchor, Badge, Button, Group, Skeleton, Textarea } from '@mantine/core'
import { IconArrowLeft, IconFlag } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { Article, Id } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { Rendered } from '~/shared/knowledge/Rendered'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import { useInsertion } from '~/shared/work/insertion'
import classes from './Knowledge.module.css'

/** One article, to be read, put into the answer, or doubted. */
export function ArticleReader({ id, onBack }: { id: Id; onBack?: () => void }) {
  const { k } = useKnowledgeWords()
  const formats = useFormats()
  const { data, error, refetch } = useQuery({ queryKey: ['article', id], queryFn: () => ok(api.GET('/api/articles/{id}', { params: { path: { id } } })), staleTime: 30_000 })
  return (
    <div className={classes.reader}>
      {onBack && (
        <Button size="compact-xs" variant="subtle" autoFocus leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={onBack}>
          {k('back')}
        </Button>
      )}
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton h={120} />}
      {data && (
        <>
          <h3 className={classes.title} lang={data.language}>
            {data.title} {data.state !== 'published' && <Badge color="amber" variant="light">{k(data.state)}</Badge>}
          </h3>
          <Insert article={data} />
          <Rendered html={data.html} language={data.language} />
          <p className={classes.none}>{k('asOf', { date: formats.date(data.changedAt), author: data.authorName })}</p>
          {data.flag ? <p className={classes.flag}>{k('flaggedBy', { by: data.flag.by, date: formats.date(data.flag.at), reason: data.flag.reason })}</p> : <Doubt article={data} />}
        </>
      )}
    </div>
  )
}

function Insert({ article }: { article: Article }) {
  const { k } = useKnowledgeWords()
  const insertion = useInsertion()
  const insert = (text: string) => {
    if (!insertion) return tell(k('nowhere'))
    insertion.insert(text)
    tell(k('inserted', { name: article.title }))
  }
  const address = `/help/${article.slug}`
  return (
    <Group gap={6}>
      <Button size="compact-xs" variant="light" onClick={() => insert(article.text)}>{k('insertText')}</Button>
      {article.state === 'published' && (
        <>
          <Button size="compact-xs" variant="light" onClick={() => insert(`${location.origin}${address}`)}>{k('insertLink')}</Button>
          <Anchor size="xs" href={address} target="_blank" rel="noopener">{k('open')}</Anchor>
        </>
      )}
    </Group>
  )
}

function Doubt({ article }: { article: Article }) {
  const { t } = useTranslation()
  const { k } = useKnowledgeWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const send = async () => {
    try {
      client.setQueryData(['article', article.id], await ok(api.POST('/api/articles/{id}/flag', { params: { path: { id: article.id } }, body: { reason } })))
      tell(k('flagged'))
    } catch (problem) {
      tellProblem(problemText(problem))
    }
  }
  if (!asking) {
    return (
      <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconFlag size={13} aria-hidden />} onClick={() => setAsking(true)}>
        {k('flag')}
      </Button>
    )
  }
  return (
    <form className={classes.doubt} onSubmit={(event) => { event.preventDefault(); if (reason.trim()) void send() }}>
      <Textarea size="xs" autoFocus required autosize minRows={2} maxLength={500} label={k('flagReason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group gap={6} mt={6}>
        <Button size="compact-xs" type="submit">{k('flagSend')}</Button>
        <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
      </Group>
    </form>
  )
}
