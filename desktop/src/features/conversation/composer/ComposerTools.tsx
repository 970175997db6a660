import { ActionIcon, FileButton} from '@mantine/core'
import { IconListCheck, IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Composer.module.css'
import type { Composing } from './useComposer'

/** Attach, offer quick replies, and whether the draft is safe. */
export function ComposerTools({ composer, asking, setAsking }: { composer: Composing; asking: boolean; setAsking(on: boolean): void }) {
  const { t } = useTranslation()
  const { mode, can, files, draft } = composer
  return (
    <div className={classes.tools}>
      {mode === 'reply' && (
        <FileButton multiple onChange={files.add} inputProps={{ 'aria-label': t('composer.attach') }}>
          {(props) => (
              <ActionIcon {...props} data-tip={t('composer.attachHint')} aria-label={t('composer.attach')}>
                <IconPaperclip size={18} />
              </ActionIcon>
          )}
        </FileButton>
      )}
      {mode === 'reply' && can.choices && (
          <ActionIcon data-tip={t('composer.choicesHint')} aria-label={t('composer.choices')} aria-expanded={asking} onClick={() => setAsking(!asking)}>
            <IconListCheck size={18} />
          </ActionIcon>
      )}
      <span className={classes.saved} data-draft={draft.state}>
        {draft.text === '' && draft.state !== 'offline' ? '' : t(`draft.${draft.state}`)}
      </span>
    </div>
  )
}
