import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { reasonsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import type { Command } from '~/shared/keys/actions'
import { wishPresence } from '~/shared/work/presence'

export interface PresenceChoice {
  id: string
  status: 'available' | 'away' | 'offline'
  reasonId?: Id
  title: string
}

/** Available, each reason to be away, offline. */
export function usePresenceChoices(): PresenceChoice[] {
  const { t } = useTranslation()
  const formats = useFormats()
  const reasons = useQuery(reasonsQuery).data
  return useMemo(() => {
    const away = (reasons ?? []).filter((reason) => reason.kind === 'away' && reason.active).sort((a, b) => a.position - b.position)
    return [
      { id: 'available', status: 'available', title: t('presence.available') },
      ...away.map((reason) => ({ id: reason.id, status: 'away' as const, reasonId: reason.id, title: formats.say(reason.name) })),
      { id: 'away', status: 'away', title: t('presence.away') },
      { id: 'offline', status: 'offline', title: t('presence.offline') },
    ]
  }, [reasons, formats, t])
}

/** The same choices for the palette, at once and after the present work. */
export function usePresenceCommands(choices: PresenceChoice[]): Command[] {
  const { t } = useTranslation()
  return useMemo(
    () =>
      choices.flatMap(({ id, status, reasonId, title }) => {
        const wish = { status, ...(reasonId ? { reasonId } : {}) }
        const now: Command = { id: `presence-${id}`, group: 'status', title: t('presence.set', { status: title }), run: () => void wishPresence(wish) }
        if (status === 'available') return [now]
        const later = { id: `presence-later-${id}`, group: 'status' as const, title: t('presence.setAfter', { status: title }), run: () => void wishPresence({ ...wish, whenIdle: true }) }
        return [now, later]
      }),
    [choices, t],
  )
}
