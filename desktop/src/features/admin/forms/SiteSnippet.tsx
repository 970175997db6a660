import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChannelAccount } from '~/shared/api/contract'
import classes from '../Admin.module.css'
import { FieldGroup } from './fields'

/** The line that goes into the web site, to copy. */
export function SiteSnippet({ item }: { item: ChannelAccount }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  if (item.channel !== 'webchat') return null
  const snippet = `<script async src="${location.origin}/widget/dirigent.js" data-site="${item.publicKey}"></script>`
  const copy = () => void navigator.clipboard.writeText(snippet).then(() => setCopied(true), () => setCopied(false))
  return (
    <FieldGroup legend={t('admin.snippet')}>
      <p className={classes.difference}>{t('admin.snippetHint')}</p>
      <code className={classes.snippet}>{snippet}</code>
      <Button mt="xs" size="compact-sm" variant="default" onClick={copy}>
        {t(copied ? 'admin.copied' : 'admin.copy')}
      </Button>
    </FieldGroup>
  )
}
