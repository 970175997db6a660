import { lazy, Suspense, useEffect, useState } from 'react'
import { learnPart, withTexts } from '~/shared/i18n/parts'
import { useAction } from '~/shared/keys/actions'
import { keepLetters } from '~/shared/keys/typedAhead'
import { useDialogs } from '~/shared/work/dialogs'
import { whenIdle } from '../whenIdle'

// Dialogs are not needed for the first screen; they are fetched while the browser is idle, so that they open at once.
const parts = {
  palette: () => import('~/features/palette/Palette'),
  keySheet: () => import('./KeySheet'),
  transfer: () => import('~/features/handover/TransferDialog'),
  assign: () => import('~/features/handover/AssignDialog'),
  why: () => import('~/features/decision/WhyDialog'),
  handOver: () => Promise.all([import('~/features/handover/HandOverDialog'), learnPart('tasks')]).then(([module]) => module),
  concerns: () => Promise.all([import('~/features/concerns/ConcernDialogs'), learnPart('concerns')]).then(([module]) => module),
  transcript: () => withTexts('mail', import('~/features/conversation/transcript/TranscriptDialog')),
  aside: () => Promise.all([import('~/features/aside/AsideParts'), learnPart('aside')]).then(([module]) => module),
  article: () => import('~/features/knowledge/ArticleDialog'),
}
const Palette = lazy(() => parts.palette().then((module) => ({ default: module.Palette })))
const KeySheet = lazy(() => parts.keySheet().then((module) => ({ default: module.KeySheet })))
const TransferDialog = lazy(() => parts.transfer().then((module) => ({ default: module.TransferDialog })))
const AssignDialog = lazy(() => parts.assign().then((module) => ({ default: module.AssignDialog })))
const WhyDialog = lazy(() => parts.why().then((module) => ({ default: module.WhyDialog })))
const HandOverDialog = lazy(() => parts.handOver().then((module) => ({ default: module.HandOverDialog })))
const SplitDialog = lazy(() => parts.concerns().then((module) => ({ default: module.SplitDialog })))
const MergeDialog = lazy(() => parts.concerns().then((module) => ({ default: module.MergeDialog })))
const TranscriptDialog = lazy(() => parts.transcript())
const BlockDialog = lazy(() => parts.aside().then((module) => ({ default: module.BlockDialog })))
const ArticleDialog = lazy(() => parts.article().then((module) => ({ default: module.ArticleDialog })))

/** Everything that opens above the screens. */
export function Dialogs() {
  const open = useDialogs((dialogs) => dialogs.open)
  const [sheet, setSheet] = useState<'palette' | 'help' | null>(null)
  useAction('palette', () => {
    if (sheet !== 'palette') keepLetters(performance.now())
    setSheet('palette')
  })
  useAction('help', () => setSheet('help'))
  useEffect(() => whenIdle(Object.values(parts)), [])
  const close = () => setSheet(null)
  return (
    <Suspense fallback={null}>
      {sheet === 'palette' && <Palette onClose={close} />}
      {sheet === 'help' && <KeySheet onClose={close} />}
      {open?.dialog === 'transfer' && <TransferDialog card={open.card} />}
      {open?.dialog === 'assign' && <AssignDialog card={open.card} />}
      {open?.dialog === 'article' && <ArticleDialog id={open.articleId} />}
      {open?.dialog === 'hand-over' && <HandOverDialog conversationId={open.conversationId} customer={open.customer} text={open.text} />}
      {open?.dialog === 'split' && <SplitDialog view={open.view} entry={open.entry} />}
      {open?.dialog === 'merge' && <MergeDialog view={open.view} proposed={open.into} />}
      {open?.dialog === 'transcript' && <TranscriptDialog conversationId={open.conversationId} />}
      {open?.dialog === 'block' && <BlockDialog view={open.view} />}
      {open?.dialog === 'why' && <WhyDialog workId={open.workId} customer={open.customer} />}
    </Suspense>
  )
}
