import { Alert, Anchor, Stack, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ok } from '~/shared/api/client'
import type { Article } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { Rendered } from '~/shared/knowledge/Rendered'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import classes from '../Admin.module.css'
import type { Draft } from '../editor/configuration'
import type { FormProps } from '../editor/kind'
import { ChoiceField, FieldGroup, TextField } from '../forms/fields'
import own from './Knowledge.module.css'

const states = ['draft', 'published', 'outdated'] as const

/** An article's text, and beside it how readers will see it. */
export function ArticleForm({ values, set, mistakes }: FormProps<Draft<'articles'>>) {
  const { k } = useKnowledgeWords()
  return (
    <Stack gap="md">
      {values.flag && <Flag flag={values.flag} />}
      <TextField label={k('articleTitle')} required value={values.title} onChange={(title) => set({ title })} mistake={mistakes.title} />
      <div className={classes.pair}>
        <ChoiceField label={k('state')} value={values.state} options={states.map((value) => ({ value, label: k(value) }))} onChange={(state) => set({ state })} />
        <LanguageField value={values.language} onChange={(language) => set({ language: language ?? 'de' })} />
        <TextField label={k('brand')} hint={k('brandHint')} value={values.brand} onChange={(brand) => set({ brand })} mistake={mistakes.brand} />
        <TextField label={k('slug')} hint={k('slugHint')} value={values.slug ?? ''} onChange={(slug) => set({ slug: slug.trim() || null })} mistake={mistakes.slug} />
      </div>
      <div className={own.beside}>
        <Textarea label={k('body')} description={k('bodyHint')} required autosize minRows={12} maxRows={28} value={values.body} error={mistakes.body} lang={values.language} onChange={(event) => set({ body: event.currentTarget.value })} />
        <FieldGroup legend={k('preview')}>
          <Preview body={values.body} language={values.language} />
        </FieldGroup>
      </div>
    </Stack>
  )
}

export function LanguageField({ value, onChange, any }: { value: string | null; onChange(value: string | null): void; any?: boolean }) {
  const { k, locale } = useKnowledgeWords()
  const name = (code: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  const codes = [...new Set(['de', 'en', ...(value ? [value] : [])])]
  const options = [...(any ? [{ value: '', label: k('anyLanguage') }] : []), ...codes.map((code) => ({ value: code, label: name(code) }))]
  return <ChoiceField label={k('language')} value={value ?? ''} options={options} onChange={(code) => onChange(code || null)} />
}

function Flag({ flag }: { flag: NonNullable<Article['flag']> }) {
  const { k } = useKnowledgeWords()
  const formats = useFormats()
  return (
    <Alert color="amber" title={k('flag')}>
      {k('flaggedBy', { by: flag.by, date: formats.date(flag.at), reason: flag.reason })}
    </Alert>
  )
}

function Preview({ body, language }: { body: string; language: string }) {
  const { k } = useKnowledgeWords()
  const [settled] = useDebouncedValue(body, 250)
  const { data } = useQuery({
    queryKey: ['article-preview', settled], queryFn: () => ok(api.POST('/api/articles/preview', { body: { body: settled } })), enabled: settled.trim() !== '', placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0,
  })
  if (!data || settled.trim() === '') return <p className={classes.difference}>{k('previewNone')}</p>
  return <Rendered html={data.html} language={language} />
}

/** Where it can be read, and what it was. */
export function ArticleHistory({ item }: { item: Article }) {
  const { k } = useKnowledgeWords()
  const formats = useFormats()
  const history = useQuery({ queryKey: ['article-history', item.id, item.version], queryFn: () => ok(api.GET('/api/articles/{id}/history', { params: { path: { id: item.id } } })) }).data ?? []
  return (
    <>
      {item.state === 'published' && (
        <Anchor href={`/help/${item.slug}`} target="_blank" rel="noopener">
          {k('open')}
        </Anchor>
      )}
      <FieldGroup legend={k('history')}>
        <ol className={own.history}>
          {history.map((past) => (
            <li key={past.version}>
              <details>
                <summary>
                  {k('version', { number: past.version, date: formats.date(past.changedAt), author: past.authorName })} · {k(past.state)}
                </summary>
                <pre className={own.past}>{`${past.title}\n\n${past.body}`}</pre>
              </details>
            </li>
          ))}
        </ol>
      </FieldGroup>
    </>
  )
}
