import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '~/shared/api/contract'
import { colleaguesQuery, queuesQuery } from '~/shared/api/queries'
import { useDesk } from '~/shared/live/useDesk'
import { PresenceDot } from '~/shared/ui/PresenceDot'
import type { TargetRow } from '~/shared/ui/TargetList'

const order = { available: 0, away: 1, 'not-responding': 2, offline: 3 }

/** Colleagues, the free ones first. */
export function useColleagueRows(queueId?: Id): TargetRow[] {
  const { t } = useTranslation()
  const colleagues = useQuery({ ...colleaguesQuery(queueId), refetchInterval: 5_000 }).data ?? []
  return [...colleagues]
    .sort((a, b) => Number(b.free) - Number(a.free) || order[a.status] - order[b.status] || a.name.localeCompare(b.name))
    .map((colleague) => ({
      id: colleague.id, name: colleague.name, words: colleague.skills.join(' '),
      detail: (
        <>
          <PresenceDot status={colleague.status} /> {t(`presence.${colleague.status}`)} · {t(colleague.free ? 'handover.free' : 'handover.notFree')}
        </>
      ),
    }))
}

/** Queues with how many wait in them. */
export function useQueueRows(without?: Id): TargetRow[] {
  const { t } = useTranslation()
  const waiting = useDesk((desk) => desk.waiting)
  const queues = useQuery(queuesQuery).data ?? []
  return queues.filter((queue) => queue.active && queue.id !== without).map((queue) => ({
    id: queue.id, name: queue.name, words: '', detail: t('handover.waiting', { count: waiting[queue.id] ?? 0 }),
  }))
}
