import { Splitter } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ConversationPane } from '~/features/conversation/ConversationPane'
import { NothingOpen } from '~/features/conversation/NothingOpen'
import { WorkPane } from '~/features/work/WorkPane'
import { learnPart, withTexts } from '~/shared/i18n/parts'
import { useAction } from '~/shared/keys/actions'
import { changeSettings, useSetting, useSettings } from '~/shared/settings/settings'
import { ContextSide } from './ContextSide'
import classes from './DeskScreen.module.css'
import { KnowledgeTools } from './KnowledgeTools'

const TaskPane = lazy(() => Promise.all([import('~/features/tasks/TaskPane'), learnPart('tasks')]).then(([module]) => ({ default: module.TaskPane })))

const asideParts = () => withTexts('aside', import('~/features/aside/AsideParts'))
const Aside = lazy(() => asideParts().then((module) => ({ default: module.Aside })))
const AsideList = lazy(() => asideParts().then((module) => ({ default: module.AsideList })))

/** The agent's desk: lists, conversation, context. Three panes side by side, two with a drawer, or one at a time, as space allows. */
export function DeskScreen() {
  const { conversationId } = useParams({ strict: false })
  const wide = useMediaQuery('(min-width: 1180px)', false, { getInitialValueInEffect: false })
  const two = useMediaQuery('(min-width: 760px)', false, { getInitialValueInEffect: false })
  const context = useContextPane(wide)
  const thread = conversationId ? <ConversationPane key={conversationId} conversationId={conversationId} onContext={context.toggle} single={!two} above={<Above conversationId={conversationId} />} /> : <NothingOpen />
  const side = conversationId && <ContextSide conversationId={conversationId} drawer={!wide} open={context.open} onClose={context.close} />
  if (!two) {
    return (
      <div className={classes.single}>
        {conversationId ? thread : <WorkPane aside={<Suspense fallback={null}><AsideList /></Suspense>} />}
        {side}
        <KnowledgeTools />
      </div>
    )
  }
  return (
    <>
      <Panes showContext={wide && context.open && Boolean(conversationId)} list={<WorkPane aside={<Suspense fallback={null}><AsideList /></Suspense>} />} thread={thread} side={side} />
      {!wide && side}
      <KnowledgeTools />
    </>
  )
}

/** What the open conversation says of itself before its timeline. */
function Above({ conversationId }: { conversationId: string }) {
  return (
    <Suspense fallback={null}>
      <TaskPane conversationId={conversationId} />
      <Aside conversationId={conversationId} />
    </Suspense>
  )
}

function useContextPane(wide: boolean) {
  const panes = useSetting('panes')
  const [drawer, setDrawer] = useState(false)
  const set = (open: boolean) => (wide ? changeSettings({ panes: { ...useSettings.getState().values.panes, contextOpen: open } }) : setDrawer(open))
  const open = wide ? panes.contextOpen : drawer
  const toggle = () => set(!open)
  useAction('context', toggle)
  return { open, toggle, close: () => set(false) }
}

interface PanesProps {
  list: React.ReactNode
  thread: React.ReactNode
  side: React.ReactNode
  showContext: boolean
}

/** Widths are kept per user, in pixels; the conversation takes the rest. */
function Panes({ list, thread, side, showContext }: PanesProps) {
  const panes = useSetting('panes')
  const [sizes, setSizes] = useState({ list: panes.list, context: panes.context })
  useEffect(() => setSizes({ list: panes.list, context: panes.context }), [panes.list, panes.context])
  const read = (next: (number | string)[]) => ({ list: parseFloat(String(next[0])), context: showContext ? parseFloat(String(next[2])) : sizes.context })
  const keep = (_handle: number, next: (number | string)[]) => changeSettings({ panes: { ...panes, ...read(next) } })
  const all = [`${sizes.list}px`, '100%', ...(showContext ? [`${sizes.context}px`] : [])] as (`${number}px` | '100%')[]
  return (
    <Splitter key={showContext ? 'three' : 'two'} className={classes.panes} sizes={all} onSizeChange={(next) => setSizes(read(next))} onResizeEnd={keep} lineSize={1} withHandle={false} step="16px" shiftStep="64px">
      <Splitter.Pane className={classes.pane} defaultSize={`${sizes.list}px`} min="240px" max="560px">
        {list}
      </Splitter.Pane>
      <Splitter.Pane className={classes.pane} defaultSize="100%" min="320px">
        {thread}
      </Splitter.Pane>
      {showContext ? (
        <Splitter.Pane className={classes.pane} defaultSize={`${sizes.context}px`} min="240px" max="560px">
          {side}
        </Splitter.Pane>
      ) : null}
    </Splitter>
  )
}
