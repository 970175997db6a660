import { Button, FileButton, Group, Switch, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { actionIds, keyGroups, type ActionId } from '~/shared/keys/catalogue'
import { useKeymap } from '~/shared/keys/useKeymap'
import { changeSettings, useSetting, useSettings } from '~/shared/settings/settings'
import { tell, tellProblem, tellUndo } from '~/shared/undo/undo'
import { KeyRow } from './KeyRow'
import classes from './Personal.module.css'

/** Every key can be changed, taken away, exported and brought along; single keys can be switched off as a whole. */
export function KeyEditor() {
  const { t } = useTranslation()
  const keymap = useKeymap()
  const singleKeys = useSetting('singleKeys')
  const bind = (id: ActionId, binding: string) => changeSettings({ keys: { ...useSettings.getState().values.keys, [id]: binding } })
  const reset = () => {
    const before = useSettings.getState().values.keys
    changeSettings({ keys: {} })
    tellUndo(t('keys.wereReset'), () => changeSettings({ keys: before }))
  }
  return (
    <>
      <Switch label={t('keys.single')} description={t('keys.singleHint')} checked={singleKeys} onChange={(event) => changeSettings({ singleKeys: event.currentTarget.checked })} />
      <Text c="dimmed">{t('keys.editIntro')}</Text>
      <div className={classes.keys}>
        {Object.entries(keyGroups).map(([group, ids]) => (
          <section key={group}>
            <Title order={3} mt="xs">
              {t(`keys.groups.${group as keyof typeof keyGroups}`)}
            </Title>
            {ids.map((id) => (
              <KeyRow key={id} id={id} keymap={keymap} onBind={bind} />
            ))}
          </section>
        ))}
      </div>
      <Group gap="xs">
        <Button variant="default" onClick={() => exportKeys(keymap)}>
          {t('keys.export')}
        </Button>
        <FileButton accept="application/json" onChange={(file) => file && void importKeys(file).then((fine) => (fine ? tell(t('keys.imported')) : tellProblem(t('keys.importFailed'))))} inputProps={{ 'aria-label': t('keys.import') }}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('keys.import')}
            </Button>
          )}
        </FileButton>
        <Button variant="subtle" onClick={reset}>
          {t('keys.reset')}
        </Button>
      </Group>
    </>
  )
}

function exportKeys(keymap: Record<ActionId, string>) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(keymap, null, 2)], { type: 'application/json' }))
  link.download = 'dirigent-keys.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Takes the known actions out of a file; anything else in it is ignored. */
async function importKeys(file: File): Promise<boolean> {
  try {
    const read = JSON.parse(await file.text()) as Record<string, unknown>
    const fitting = actionIds.filter((id) => typeof read[id] === 'string')
    if (fitting.length === 0) return false
    changeSettings({ keys: Object.fromEntries(fitting.map((id) => [id, read[id] as string])) })
    return true
  } catch {
    return false
  }
}
