import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconHelp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeliveryState, Entry, Segment } from '~/shared/api/contract'

const icons = { queued: IconClock, sent: IconCheck, delivered: IconChecks, read: IconChecks, failed: IconAlertCircle, unknown: IconHelp }

/** How far one of our messages got: in words for everybody, coloured once it was read. */
export function DeliverySign({ entry, segment }: { entry: Entry; segment: Segment | null }) {
  const { t } = useTranslation()
  const state = deliveryOf(entry, segment)
  if (!state) return null
  const Icon = icons[state]
  const words = t(`delivery.${state}`)
  const colour = state === 'read' ? 'var(--accent)' : state === 'failed' ? 'var(--bad)' : undefined
  return (
    <span title={words} style={{ display: 'inline-flex', alignItems: 'center', gap: 3, color: colour }}>
      <Icon size={14} role="img" aria-label={words} />
      {state === 'failed' && <b>{words}</b>}
    </span>
  )
}

/** What the entry itself says, or the segment's watermarks where they are further. */
export function deliveryOf(entry: Entry, segment: Segment | null): DeliveryState | null {
  const own = entry.delivery?.state ?? null
  if (own === 'failed' || !segment || entry.segmentId !== segment.id) return own
  if (entry.seq <= segment.readUpTo) return 'read'
  if (entry.seq <= segment.deliveredUpTo && own !== 'read') return 'delivered'
  return own
}
