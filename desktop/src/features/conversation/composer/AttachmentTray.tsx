import { CloseButton, Loader } from '@mantine/core'
import { IconAlertCircle, IconFile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import { useProblemText } from '~/shared/ui/useProblemText'
import classes from './Composer.module.css'
import type { useAttachments } from './useAttachments'

/** The files that go with the next reply, with how far each has been uploaded. */
export function AttachmentTray({ files, hidden }: { files: ReturnType<typeof useAttachments>; hidden: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const problemText = useProblemText()
  if (hidden || files.items.length === 0) return null
  return (
    <ul className={classes.tray} aria-label={t('composer.attachments')}>
      {files.items.map((item) => (
        <li key={item.key} data-problem={item.problem ? true : undefined}>
          {item.problem ? <IconAlertCircle size={15} aria-hidden /> : item.file ? <IconFile size={15} aria-hidden /> : <Loader size={13} aria-hidden />}
          <span>
            {item.name}
            {item.problem && ` – ${problemText(item.problem)}`}
          </span>
          {!item.file && !item.problem && (
            <span role="progressbar" aria-label={item.name} aria-valuenow={Math.round(item.share * 100)} aria-valuemin={0} aria-valuemax={100}>
              {formats.percent(item.share)}
            </span>
          )}
          <CloseButton size="sm" aria-label={t('composer.removeFile', { name: item.name })} onClick={() => files.remove(item.key)} />
        </li>
      ))}
    </ul>
  )
}
