import { Anchor } from '@mantine/core'
import { IconCornerDownRight, IconDownload, IconFile } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, FileRef } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import classes from './Content.module.css'
import { linked } from './linked'

/** What an entry says: text, a file, buttons that were offered, the button that was chosen. Always text, never HTML from outside. */
export function Content({ entry }: { entry: Entry }) {
  const { text, file, choices, chosen } = entry.body
  // Nearly everything is plain text, which needs no words of ours.
  if (!file && !choices && !chosen && entry.kind !== 'unreadable') return <Words text={text ?? ''} />
  return <Special entry={entry} />
}

function Special({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const { file, choices, chosen } = entry.body
  if (file) return <FileContent file={file} conversationId={entry.conversationId} />
  if (choices) {
    return (
      <>
        <Words text={choices.text} />
        <ul className={classes.choices} aria-label={t('timeline.choices')}>
          {choices.choices.map((choice) => (
            <li key={choice.id}>{choice.label}</li>
          ))}
        </ul>
      </>
    )
  }
  if (chosen) {
    return (
      <span className={classes.chosen}>
        <IconCornerDownRight size={15} role="img" aria-label={t('timeline.chosen')} /> {chosen.label}
      </span>
    )
  }
  return <i>{t('timeline.unreadable')}</i>
}

export function Words({ text }: { text: string }) {
  return (
    <span className={classes.words}>
      {linked(text).map((part, index) =>
        part.href ? (
          <Anchor key={index} href={part.href} target="_blank" rel="noopener noreferrer nofollow" inherit underline="always">
            {part.text}
          </Anchor>
        ) : (
          <Fragment key={index}>{part.text}</Fragment>
        ),
      )}
    </span>
  )
}

const PREVIEWED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

function FileContent({ file, conversationId }: { file: FileRef; conversationId: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const address = `/api/conversations/${conversationId}/files/${file.id}`
  return (
    <span className={classes.file}>
      {PREVIEWED.has(file.mediaType) && (
        <a href={address} target="_blank" rel="noopener" className={classes.preview} aria-label={t('timeline.openPicture', { name: file.name })}>
          <img src={address} alt={file.caption ?? file.name} loading="lazy" />
        </a>
      )}
      <span className={classes.fileLine}>
        <IconFile size={18} aria-hidden />
        <span>
          {file.name} <span className={classes.size}>{formats.bytes(file.bytes)}</span>
        </span>
        <a href={address} download={file.name} className={classes.download} aria-label={t('timeline.download', { name: file.name })}>
          <IconDownload size={18} aria-hidden />
        </a>
      </span>
      {file.caption && <Words text={file.caption} />}
    </span>
  )
}
