import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, usePaletteCommands } from '~/shared/keys/actions'
import { useDesk } from '~/shared/live/useDesk'
import { Elapsed } from '~/shared/ui/Elapsed'
import { Menu, MenuDivider, MenuItem, MenuLabel } from '~/shared/ui/Menu'
import { PresenceDot } from '~/shared/ui/PresenceDot'
import { wishPresence } from '~/shared/work/presence'
import classes from './PresenceMenu.module.css'
import { usePresenceChoices, usePresenceCommands, type PresenceChoice } from './usePresenceChoices'

/** The agent's presence: what it is, for how long, and every other choice one click away. */
export function PresenceMenu() {
  const { t } = useTranslation()
  const presence = useDesk((desk) => desk.presence)
  const opener = useRef<(() => void) | null>(null)
  const [finish, setFinish] = useState(false)
  const choices = usePresenceChoices()
  useAction('presence', () => opener.current?.())
  usePaletteCommands(usePresenceCommands(choices))
  if (!presence) return <span className={classes.unknown} />
  const current = choices.find((choice) => choice.status === presence.status && (choice.reasonId ?? null) === presence.reasonId)
  const words = current?.title ?? t(`presence.${presence.status}`)
  const next = presence.next && choices.find((choice) => choice.status === presence.next?.status && (choice.reasonId ?? null) === presence.next.reasonId)
  const busy = presence.capacity.used > 0
  const label = t('presence.label', { status: words })
  return (
    <Menu label={t('palette.groups.status')} width={270} openRef={opener} button={(props) => (
      <UnstyledButton {...props} className={classes.button} aria-label={label}>
        <PresenceDot status={presence.status} />
        <span className={classes.words}>{words}</span>
        <span className={classes.since}>
          <Elapsed since={presence.since} />
        </span>
        {next && <span className={classes.next}>{t('presence.then', { status: next.title })}</span>}
        <IconChevronDown size={14} aria-hidden />
      </UnstyledButton>
    )}>
      <MenuLabel>{t('presence.capacity', { used: presence.capacity.used, total: presence.capacity.total })}</MenuLabel>
      {choices.map((choice) => (
        <MenuItem key={choice.id} left={<PresenceDot status={choice.status} />} right={choice === current ? <IconCheck size={15} aria-hidden /> : undefined} current={choice === current}
          onClick={() => choose(choice, finish && busy)}>
          {choice.title}
        </MenuItem>
      ))}
      {busy && (
        <>
          <MenuDivider />
          <MenuItem kind="checkbox" stays checked={finish} left={finish ? <IconCheck size={15} aria-hidden /> : null} onClick={() => setFinish(!finish)}>
            {t('presence.finishFirst')}
          </MenuItem>
        </>
      )}
      {presence.capacity.overCommitted && <MenuLabel>{t('presence.overCommitted')}</MenuLabel>}
    </Menu>
  )
}

function choose({ status, reasonId }: PresenceChoice, whenIdle: boolean) {
  void wishPresence({ status, ...(reasonId ? { reasonId } : {}), ...(whenIdle && status !== 'available' ? { whenIdle: true } : {}) })
}
