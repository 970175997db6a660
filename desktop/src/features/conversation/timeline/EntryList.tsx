import { Button, Loader } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '~/shared/keys/actions'
import classes from './EntryList.module.css'
import type { Row } from './rows'

interface Props {
  rows: Row[]
  label: string
  render(row: Row): ReactNode
  hasOlder: boolean
  loadOlder(): Promise<unknown>
  /** Called with the sequence number of the last entry that is on screen. */
  onVisible?(seq: number): void
  /** Said when new entries lie below the fold. */
  newBelow?: number
  footer?: ReactNode
}

const NEAR_END = 80
const NEAR_START = 600
const OVERSCAN = 12
const AT_FIRST = 4
const PADDING = { paddingStart: 12, paddingEnd: 8 }

/** A long list that grows at both ends: newest in view, older ones above without a jump, only what is seen is drawn. */
export function EntryList({ rows, label, render, hasOlder, loadOlder, onVisible, footer }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const loading = useOlderLoading(hasOlder, loadOlder)
  // First what is seen; what one may scroll to next a moment later.
  const overscan = useDeferredValue(OVERSCAN, AT_FIRST)
  const list = useVirtualizer({
    count: rows.length, getScrollElement: () => box.current, estimateSize: (index) => estimate(rows[index]!), getItemKey: (index) => rows[index]!.key,
    overscan, ...PADDING, initialRect: { width: 0, height: heightAtFirst() }, initialOffset: () => atTheEnd(rows), anchorTo: 'end', followOnAppend: true, scrollEndThreshold: NEAR_END,
  })
  const stick = useRef({ on: true, top: 0 })
  const toEnd = () => {
    stick.current.on = true
    list.scrollToEnd()
  }
  useAction('latest', toEnd)
  const first = rows.length > 0
  useLayoutEffect(() => {
    if (first) list.scrollToEnd()
  }, [first, list])
  const height = list.getTotalSize()
  const last = rows.at(-1)
  // Who reads at the end stays there however the list grows; what one has just sent is always worth going to.
  useLayoutEffect(() => {
    if (last?.kind === 'pending') stick.current.on = true
    if (stick.current.on) list.scrollToEnd()
  }, [list, height, last?.kind, last?.key])
  const items = list.getVirtualItems()
  const onScroll = () => {
    const at = box.current
    if (!at) return
    const near = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_END
    if (near || at.scrollTop < stick.current.top) stick.current.on = near
    stick.current.top = at.scrollTop
    setAtEnd(near)
    if (at.scrollTop < NEAR_START) loading.load()
  }
  // What was loaded may be too little to scroll any further, or be filtered away.
  useEffect(() => {
    if (!loading.busy && !loading.failed && box.current && box.current.scrollTop < NEAR_START) loading.load()
  })
  const lastSeen = lastSeqOf(rows, atEnd ? rows.length - 1 : (list.range?.endIndex ?? -1))
  useEffect(() => {
    if (lastSeen > 0) onVisible?.(lastSeen)
  }, [lastSeen, onVisible])
  return (
    <div className={classes.frame}>
      <div ref={box} className={classes.scroll} onScroll={onScroll} tabIndex={0} role="log" aria-label={label} aria-live="polite" aria-relevant="additions" aria-busy={loading.busy}>
        {loading.busy && <Loader className={classes.loader} size="xs" aria-label={t('common.loading')} />}
        <div className={classes.list} style={{ height }}>
          {items.map((item) => (
            <div key={item.key} data-index={item.index} ref={list.measureElement} className={classes.row} style={{ transform: `translateY(${item.start}px)` }}>
              {render(rows[item.index]!)}
            </div>
          ))}
        </div>
        {footer}
      </div>
      {!atEnd && (
        <Button className={classes.latest} size="compact-sm" variant="default" leftSection={<IconArrowDown size={15} aria-hidden />} onClick={toEnd}>
          {t('timeline.latest')}
        </Button>
      )}
    </div>
  )
}

function useOlderLoading(hasOlder: boolean, loadOlder: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const [failed, setFailed] = useState(false)
  const load = () => {
    if (!hasOlder || running.current) return
    running.current = true
    setBusy(true)
    void loadOlder()
      .then(() => setFailed(false), () => setFailed(true))
      .finally(() => {
        running.current = false
        setBusy(false)
      })
  }
  return { busy, failed, load }
}

function lastSeqOf(rows: Row[], from: number): number {
  for (let index = Math.min(from, rows.length - 1); index >= 0; index--) {
    const row = rows[index]!
    if (row.kind === 'bubble' || row.kind === 'mail' || row.kind === 'system') return row.entry.seq
    if (row.kind === 'pages') return row.entries.at(-1)!.seq
  }
  return 0
}

/** A guess of the list's own height until it is known; what is missing above comes from the overscan. */
const heightAtFirst = () => innerHeight / 2

/** Where the end begins by all guesses, so that the first thing drawn is what is read first. */
const atTheEnd = (rows: Row[]) => Math.max(0, rows.reduce((sum, row) => sum + estimate(row), PADDING.paddingStart + PADDING.paddingEnd) - heightAtFirst())

/** A guess of a row's height until it has been measured. */
function estimate(row: Row): number {
  if (row.kind === 'bubble') return 44 + Math.ceil((row.entry.body.text?.length ?? 40) / 60) * 20 + (row.first ? 22 : 0) + (row.entry.body.file ? 150 : 0)
  if (row.kind === 'mail') return 130 + Math.min(40, Math.ceil(row.mail.text.length / 90)) * 22 + row.mail.files.length * 34
  return row.kind === 'pending' ? 60 : 32
}
