import { IconDownload, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '~/shared/api/contract'
import { fileAddress, type Mail } from '~/shared/api/mail'
import { useFormats } from '~/shared/i18n/formats'
import classes from './MailCard.module.css'
import { isPicture } from './pictures'

/** The attachments. Pictures that stand inside the formatted mail are no attachments to its reader. */
export function MailFiles({ entry, mail }: { entry: Entry; mail: Mail }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const files = mail.files.filter((file) => !mail.html || !isPicture(file))
  if (files.length === 0) return null
  return (
    <ul className={classes.files} aria-label={t('mail.files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(entry.conversationId, file.id)} download={file.name} aria-label={t('timeline.download', { name: file.name })}>
            <IconPaperclip size={15} aria-hidden />
            <span className={classes.fileName}>{file.name}</span>
            <span className={classes.size}>{formats.bytes(file.bytes)}</span>
            <IconDownload size={15} aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  )
}
