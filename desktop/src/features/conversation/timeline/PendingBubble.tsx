import { Button, Loader } from '@mantine/core'
import { IconAlertCircle, IconFile, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '~/shared/ui/useProblemText'
import { drop, type Pending } from '../composer/outbox'
import classes from './Bubble.module.css'
import { Words } from './Content'

interface Props {
  pending: Pending
  onRetry(): void
  onTakeBack(): void
}

/** Something that was sent and has not arrived yet; it says so, and what can be done when it cannot. */
export function PendingBubble({ pending, onRetry, onTakeBack }: Props) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { content, kind, state, problem } = pending
  return (
    <div className={classes.line} data-side="right" data-last>
      <div className={classes.column}>
        <div className={`${classes.bubble} ${classes.pending}`} data-side="right" data-note={kind === 'note' || undefined}>
          {kind === 'note' && <IconLock size={13} aria-label={t('timeline.internal')} role="img" />}
          {'text' in content && <Words text={content.text} />}
          {'fileId' in content && (
            <>
              <IconFile size={16} aria-hidden /> {content.file.name}
            </>
          )}
          {'mail' in content && <Words text={`${content.mail.subject}\n\n${content.mail.text}`} />}
          {'choices' in content && <Words text={content.choices.text} />}
          {state !== 'failed' && (
            <span className={classes.meta}>
              {state === 'held' ? t('pending.held') : <Loader size={11} role="img" aria-label={t(state === 'retrying' ? 'pending.retrying' : 'pending.sending')} />}
              {state === 'retrying' && t('pending.retrying')}
            </span>
          )}
        </div>
        {state === 'failed' && (
          <div className={classes.problem} role="alert">
            <IconAlertCircle size={15} aria-hidden />
            {t('pending.failed', { why: problem ? problemText(problem) : '' })}
            <Button size="compact-xs" variant="light" onClick={onRetry}>
              {t('common.retry')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={onTakeBack}>
              {t('pending.takeBack')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="red" onClick={() => drop(pending.key)}>
              {t('pending.discard')}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
