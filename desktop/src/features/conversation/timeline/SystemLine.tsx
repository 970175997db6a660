import {
  IconArchive, IconArchiveOff, IconArrowBackUp, IconArrowForwardUp, IconArrowMerge, IconArrowsSplit, IconBellOff, IconCircleCheck, IconDoorEnter, IconDoorExit, IconFlag, IconHandStop, IconId, IconMailForward, IconMailOff, IconPencil, IconPlayerPlay, IconRefresh, IconReload,
  IconSubtask, IconTag, IconUserStar,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry, EntryBody, EntryKind, Wording } from '~/shared/api/contract'
import { dispositionsQuery, reasonsQuery } from '~/shared/api/queries'
import { withTexts } from '~/shared/i18n/parts'
import { useFormats } from '~/shared/i18n/formats'
import { useChannelName } from '~/shared/ui/ChannelIcon'
import { DeliverySign } from './DeliverySign'
import { Merged, Related } from './Related'
import classes from './SystemLine.module.css'

const TranscriptFate = lazy(() => withTexts('mail', import('./mail/TranscriptFate')))

const icons: Partial<Record<EntryKind, typeof IconFlag>> = {
  'segment-opened': IconPlayerPlay, 'segment-ended': IconDoorExit, 'offer-missed': IconBellOff, 'offer-declined': IconHandStop, joined: IconDoorEnter,
  transferred: IconArrowForwardUp, returned: IconReload, 'wrapped-up': IconCircleCheck, identified: IconId, 'owner-changed': IconUserStar,
  'topic-changed': IconPencil, labelled: IconTag, reassessed: IconRefresh, 'status-changed': IconFlag, unreadable: IconMailOff, 'transcript-sent': IconMailForward, withdrawn: IconArrowBackUp, restarted: IconRefresh, 'set-aside': IconArchive, wanted: IconArchiveOff, 'split-off': IconArrowsSplit, 'split-from': IconArrowsSplit, 'merged-in': IconArrowMerge, 'merged-into': IconArrowMerge, 'merge-undone': IconArrowBackUp, 'tags-changed': IconTag, 'task-created': IconSubtask, 'task-answered': IconCircleCheck, 'task-ended': IconArrowBackUp, 'task-noted': IconSubtask,
}

/** Something that happened, in one quiet line. */
export const SystemLine = memo(function SystemLine({ entry }: { entry: Entry }) {
  const formats = useFormats()
  const words = useSystemWords()(entry)
  const Icon = icons[entry.kind] ?? IconFlag
  return (
    <div className={classes.line}>
      <Icon size={15} aria-hidden />
      <span>{words}</span>
      {entry.body.conversation && <Related conversation={entry.body.conversation} />}
      <time dateTime={entry.at} title={formats.dateTime(entry.at)}>
        {formats.time(entry.at)}
      </time>
      {entry.kind === 'transcript-sent' && <DeliverySign entry={entry} segment={null} />}
      {entry.kind === 'transcript-sent' && (entry.delivery?.state === 'failed' || entry.delivery?.code) && (
        <Suspense>
          <TranscriptFate entry={entry} />
        </Suspense>
      )}
      {entry.kind === 'merged-in' && entry.body.conversation && <Merged conversationId={entry.body.conversation.id} />}
      {saidOf(entry.body) && (
        <div className={classes.noteLine}>
          <q className={classes.note}>{saidOf(entry.body)}</q>
        </div>
      )}
    </div>
  )
})

/** What somebody said with it: a note, or what came back with a task. */
const saidOf = (body: EntryBody) => body.note ?? (body.task ? (body.text ?? body.reason) : undefined)

const STATUSES = new Set(['open', 'waiting-for-customer', 'resolved', 'set-aside'])

/** Some happenings read differently when a part is missing. */
function variantOf(kind: EntryKind, { agent, reason, how, what, toQueue, whole }: EntryBody, disposition: string): string {
  if (kind === 'task-ended') return `task-${how ?? 'cancelled'}`
  if (kind === 'task-noted') return `task-${what ?? 'taken'}`
  if (kind === 'set-aside') return `set-aside-${reason ?? 'by-hand'}`
  if (kind === 'transcript-sent' && !whole) return 'transcript-link'
  if (kind === 'owner-changed' && !agent) return 'owner-removed'
  if (kind === 'wrapped-up' && !disposition) return 'wrapped-up-plain'
  if (kind === 'offer-declined' && reason) return 'offer-declined-because'
  if (kind === 'reassessed' && !toQueue) return 'reassessed-plain'
  if (kind === 'returned' && !agent) return 'returned-plain'
  return kind
}

/** The words for an entry that nobody said. */
export function useSystemWords() {
  const { t } = useTranslation()
  const formats = useFormats()
  const channelName = useChannelName()
  const dispositions = useQuery(dispositionsQuery).data
  const reasons = useQuery(reasonsQuery).data
  const named = (list: { id: string; name: Wording }[] | undefined, id: string | undefined) => {
    const found = id && list?.find((item) => item.id === id)
    return found ? formats.say(found.name) : ''
  }
  const status = (value: string | undefined) => (value && STATUSES.has(value) ? t(`conversation.statuses.${value as 'open'}`) : (value ?? ''))
  return ({ kind, body, author }: Entry): string => {
    const values = {
      agent: body.agent?.name ?? (author.kind === 'agent' ? author.name : t('timeline.system')),
      task: body.task?.title ?? '',
      by: body.by?.name ?? '',
      target: body.recipient?.name ?? body.toAgent?.name ?? body.toQueue?.name ?? '',
      channel: body.channel ? channelName(body.channel) : '',
      seconds: body.seconds === undefined ? '' : formats.span(body.seconds),
      disposition: named(dispositions, body.disposition),
      from: kind === 'status-changed' ? status(body.from) : (body.from ?? ''),
      to: kind === 'status-changed' ? status(body.to) : (body.to ?? ''),
      owner: body.agent?.name ?? '',
      who: author.kind === 'agent' ? author.name : t('timeline.system'),
      reason: named(reasons, body.reason) || (body.reason ?? ''),
      tags: [...(body.added ?? []).map((tag) => `#${tag}`), ...(body.removed ?? []).map((tag) => `− #${tag}`)].join(', '),
      labels: [body.topic && `„${body.topic}“`, ...(body.tags ?? []).map((tag) => `#${tag}`)].filter(Boolean).join(', '),
      rules: body.rules?.join(', ') ?? '',
      rule: body.rule ?? '',
      why: body.why ? t(`timeline.whys.${body.why as 'rules'}`) : '',
      mails: body.mails ?? '',
      level: body.assurance === undefined ? '' : String(body.assurance),
    }
    const variant = variantOf(kind, body, values.disposition)
    return t(`timeline.events.${variant as 'joined'}`, values)
  }
}
