import { ActionIcon, Button, Title} from '@mantine/core'
import {
  IconArchive, IconArrowForwardUp, IconArrowLeft, IconArrowMerge, IconBan, IconDots, IconDoorExit, IconHandGrab, IconHelpCircle, IconLayoutSidebarRight, IconMailForward, IconReload, IconSubtask, IconUserPlus,
} from '@tabler/icons-react'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ConversationView, WorkCard } from '~/shared/api/contract'
import { runAction, useAction } from '~/shared/keys/actions'
import { useDesk } from '~/shared/live/useDesk'
import { useHasRole } from '~/shared/session/session'
import { ChannelIcon } from '~/shared/ui/ChannelIcon'
import { Elapsed } from '~/shared/ui/Elapsed'
import { Menu, MenuItem } from '~/shared/ui/Menu'
import { PromiseBadge } from '~/shared/ui/PromiseBadge'
import { endContact, requeue, take } from '~/shared/work/acts'
import { openAssign, openHandOver, openMerge, openTransfer, openTranscript, openWhy } from '~/shared/work/dialogs'
import classes from './ConversationPane.module.css'
import { TimelineMenu } from './TimelineMenu'
import type { RowOptions } from './timeline/rows'

export type Scope = 'here' | 'everywhere'

interface Props {
  view: ConversationView
  card: WorkCard | undefined
  only: RowOptions['only']
  setOnly(only: RowOptions['only']): void
  scope: Scope
  setScope(scope: Scope): void
  onContext(): void
  single: boolean
}

export function ConversationHead({ view, card, only, setOnly, scope, setScope, onContext, single }: Props) {
  const { t } = useTranslation()
  const search = useSearch({ strict: false }) as Record<string, unknown>
  return (
    <div className={classes.box}>
      <header className={classes.head}>
        {single && (
          <Link to="/work" search={search} className={classes.back} aria-label={t('conversation.back')}>
            <IconArrowLeft size={20} aria-hidden />
          </Link>
        )}
        <Names view={view} card={card} />
        <div className={classes.actions}>
          <Actions view={view} card={card} />
          <TimelineMenu only={only} setOnly={setOnly} scope={scope} setScope={setScope} />
            <ActionIcon data-tip={t('keys.actions.context')} onClick={onContext} aria-label={t('keys.actions.context')}>
              <IconLayoutSidebarRight size={19} />
            </ActionIcon>
        </div>
      </header>
    </div>
  )
}

function Names({ view, card }: { view: ConversationView; card: WorkCard | undefined }) {
  const { t } = useTranslation()
  const online = useDesk((desk) => desk.online[view.id] ?? view.segment?.customerOnline ?? false)
  return (
    <div className={classes.titles}>
      <div className={classes.name}>
        <span className={classes.dot} data-online={online || undefined} role="img" aria-label={t(online ? 'work.online' : 'work.offline')} title={t(online ? 'work.online' : 'work.offline')} />
        <Title order={1} size="h2">
          {view.customer.name}
        </Title>
      </div>
      <div className={classes.sub}>
        <ChannelIcon channel={view.channel} size={14} />
        <span>{[view.topic, ...view.tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ')}</span>
        {card?.engagedAt && card.status === 'engaged' && (
          <span className={classes.timer} title={t('work.time.handling')}>
            <Elapsed since={card.engagedAt} />
          </span>
        )}
        {card?.promise && card.promise.state !== 'met' && <PromiseBadge promise={card.promise} />}
      </div>
    </div>
  )
}

/** What can be done with the work item now; the most likely act is a button, the others are in the menu. */
function Actions({ view, card }: { view: ConversationView; card: WorkCard | undefined }) {
  const { t } = useTranslation()
  const me = useDesk((desk) => desk.me)
  const supervisor = useHasRole('SUPERVISOR')
  const mine = card?.assignee?.id === me
  // A task is ended by its answer, in its own pane.
  const engaged = mine && card?.status === 'engaged'
  const endable = engaged && card.channel !== 'task'
  const end = () => card && endContact(card)
  const toWhy = () => card && openWhy(card.id, card.customer.name)
  useAction('done', end, Boolean(endable))
  useAction('transfer', () => card && openTransfer(card), Boolean(engaged))
  useAction('hand-over', () => openHandOver(view.id, view.customer.name))
  useAction('merge', () => openMerge(view))
  const canSend = view.channel !== 'email' && view.segment !== null
  useAction('transcript', () => openTranscript(view.id), canSend)
  useAction('requeue', () => card && void requeue(card), Boolean(engaged))
  useAction('why', toWhy, card !== undefined)
  if (!card) return null
  const live = view.channel === 'webchat'
  const ending = t(live ? 'acts.end' : 'acts.finish')
  return (
    <>
      {card.status === 'waiting' && (
        <Button size="compact-md" leftSection={<IconHandGrab size={16} aria-hidden />} onClick={() => void take(card.id)}>
          {t('work.take')}
        </Button>
      )}
      {engaged && (
        <span className={classes.roomy}>
          <Button size="compact-md" variant="default" data-tip={t('keys.actions.transfer')} aria-label={t('keys.actions.transfer')} onClick={() => openTransfer(card)}>
            <IconArrowForwardUp size={17} aria-hidden />
            <span className={classes.long}>&nbsp;{t('acts.transfer')}</span>
          </Button>
          {endable && <Button size="compact-md" variant="default" data-tip={t('keys.actions.done')} aria-label={live ? t('keys.actions.done') : ending} onClick={end}>
            <IconDoorExit size={17} aria-hidden />
            <span className={classes.long}>&nbsp;{ending}</span>
          </Button>}
        </span>
      )}
      <Menu label={t('acts.more')} align="end" button={(props) => (
        <ActionIcon {...props} aria-label={t('acts.more')} data-tip={t('acts.more')}>
          <IconDots size={19} />
        </ActionIcon>
      )}>
        <MenuItem left={<IconHelpCircle size={16} aria-hidden />} onClick={toWhy}>
          {t('keys.actions.why')}
        </MenuItem>
        <MenuItem left={<IconSubtask size={16} aria-hidden />} onClick={() => openHandOver(view.id, view.customer.name)}>
          {t('keys.actions.hand-over')}
        </MenuItem>
        <MenuItem left={<IconArrowMerge size={16} aria-hidden />} onClick={() => openMerge(view)}>
          {t('keys.actions.merge')}
        </MenuItem>
        {canSend && (
          <MenuItem left={<IconMailForward size={16} aria-hidden />} onClick={() => openTranscript(view.id)}>
            {t('keys.actions.transcript')}
          </MenuItem>
        )}
        {!view.aside && (
          <MenuItem left={<IconArchive size={16} aria-hidden />} onClick={() => runAction('set-aside')}>
            {t('keys.actions.set-aside')}
          </MenuItem>
        )}
        <MenuItem left={<IconBan size={16} aria-hidden />} onClick={() => runAction('block-sender')}>
          {t('keys.actions.block-sender')}
        </MenuItem>
        {engaged && (
          <MenuItem left={<IconArrowForwardUp size={16} aria-hidden />} onClick={() => openTransfer(card)}>
            {t('keys.actions.transfer')}
          </MenuItem>
        )}
        {endable && (
          <MenuItem left={<IconDoorExit size={16} aria-hidden />} onClick={end}>
            {ending}
          </MenuItem>
        )}
        {engaged && (
          <MenuItem left={<IconReload size={16} aria-hidden />} onClick={() => void requeue(card)}>
            {t('keys.actions.requeue')}
          </MenuItem>
        )}
        {supervisor && (
          <MenuItem left={<IconUserPlus size={16} aria-hidden />} onClick={() => openAssign(card)}>
            {t('keys.actions.assign')}
          </MenuItem>
        )}
      </Menu>
    </>
  )
}
