import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, usePaletteCommands, type Command } from '~/shared/keys/actions'
import { useHasRole } from '~/shared/session/session'
import { changeSettings, useSetting } from '~/shared/settings/settings'
import { undoLast, useUndo } from '~/shared/undo/undo'
import { signOut } from './signOut'

/** What can be done from anywhere. */
export function useShellActions() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const supervisor = useHasRole('SUPERVISOR')
  const administrator = useHasRole('ADMINISTRATOR')
  const undoable = useUndo(({ stack }) => stack.length > 0)
  useAction('undo', undoLast, undoable)
  useAction('go-work', () => void navigate({ to: '/work', search: {} }))
  useAction('go-waiting', () => void navigate({ to: '/work', search: { list: 'waiting' } }))
  useAction('go-customers', () => void navigate({ to: '/customers' }))
  useAction('go-wallboard', () => void navigate({ to: '/wallboard' }), supervisor)
  useAction('go-admin', () => void navigate({ to: '/admin' }), administrator)
  useAction('go-settings', () => void navigate({ to: '/settings' }))
  usePaletteCommands(useLooks())
  usePaletteCommands(useMemo(() => [{ id: 'knowledge', group: 'go', title: t('nav.knowledge'), run: () => void navigate({ to: '/knowledge/$part', params: { part: 'templates' } }) }], [t, navigate]))
}

function useLooks(): Command[] {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const theme = useSetting('theme')
  const density = useSetting('density')
  return useMemo(() => {
    const dark = theme !== 'dark'
    const compact = density !== 'compact'
    const german = i18n.language !== 'de'
    return [
      { id: 'theme', group: 'settings', title: t(dark ? 'personal.goDark' : 'personal.goLight'), run: () => changeSettings({ theme: dark ? 'dark' : 'light' }) },
      { id: 'density', group: 'settings', title: t(compact ? 'personal.goCompact' : 'personal.goComfortable'), run: () => changeSettings({ density: compact ? 'compact' : 'comfortable' }) },
      { id: 'language', group: 'settings', title: german ? 'Auf Deutsch umschalten' : 'Switch to English', run: () => changeSettings({ locale: german ? 'de' : 'en' }) },
      { id: 'sign-out', group: 'settings', title: t('shell.signOut'), run: () => void signOut(client) },
    ]
  }, [t, i18n.language, theme, density, client])
}
