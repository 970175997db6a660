import { Alert, Button, Skeleton, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { Page } from '~/shared/ui/Page'
import { DryRunView } from './DryRunView'
import { HistoryView } from './HistoryView'
import { ReasonDialog, type Publication } from './ReasonDialog'
import { RuleList } from './RuleList'
import classes from './Rules.module.css'
import { failingQuery, useDraft, type DraftStore } from './store'
import { TestsView } from './TestsView'
import { useWords } from './words'

/** The rules that administrators write: the shared draft, its tests, a dry run, and what was published. */
export function Rules() {
  const { t } = useTranslation()
  const { w } = useWords()
  const draft = useDraft()
  const { loaded, problem } = draft
  return (
    <Page title={t('admin.parts.rules')} intro={w('intro')} actions={<Actions draft={draft} />}>
      {loaded.error && !loaded.data && <ErrorNote error={loaded.error} onRetry={() => void loaded.refetch()} />}
      {problem?.status === 412 && (
        <Alert role="alert" color="amber" mb="sm" title={w('stale')}>
          <Button size="compact-sm" variant="default" onClick={() => void draft.reload()}>{w('takeTheirs')}</Button>
        </Alert>
      )}
      {problem && problem.status !== 412 && <ErrorNote error={problem} />}
      {!loaded.data && !loaded.error && <Skeleton h={200} />}
      {loaded.data && (
        <>
          <Standing draft={draft} />
          <Tabs defaultValue="rules" keepMounted={false}>
            <Tabs.List aria-label={w('views')}>
              <Tabs.Tab value="rules">{w('tabRules')}</Tabs.Tab>
              <Tabs.Tab value="tests">{w('tabTests')}</Tabs.Tab>
              <Tabs.Tab value="dry-run">{w('tabDryRun')}</Tabs.Tab>
              <Tabs.Tab value="history">{w('tabHistory')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="rules" pt="md"><RuleList draft={draft} /></Tabs.Panel>
            <Tabs.Panel value="tests" pt="md"><TestsView draft={draft} /></Tabs.Panel>
            <Tabs.Panel value="dry-run" pt="md"><DryRunView draft={draft} /></Tabs.Panel>
            <Tabs.Panel value="history" pt="md"><HistoryView draft={draft} /></Tabs.Panel>
          </Tabs>
        </>
      )}
    </Page>
  )
}

function Actions({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const [asking, setAsking] = useState(false)
  const saved = draft.loaded.data
  const ready = saved && !draft.unsaved && saved.differs && saved.mayPublish && saved.problems.length === 0 && saved.tests.every((test) => test.passed)
  const publish = async (publication: Publication) => {
    await draft.publish(publication)
    setAsking(false)
  }
  return (
    <>
      <Button variant="default" disabled={!draft.unsaved} onClick={() => void draft.save()}>{w('save')}</Button>
      <Button disabled={!ready} onClick={() => setAsking(true)}>{w('publish')}</Button>
      {asking && <ReasonDialog title={w('publish')} act={w('publish')} onAct={publish} onClose={() => setAsking(false)} />}
    </>
  )
}

/** How the draft stands against what holds, and which rules gave trouble. */
function Standing({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const failing = useQuery(failingQuery).data ?? []
  const saved = draft.loaded.data!
  return (
    <div className={classes.standing} role="status">
      <p>
        {draft.unsaved ? w('unsaved') : saved.differs ? w('differs', { number: saved.published }) : w('same', { number: saved.published })}
        {!draft.unsaved && saved.problems.length > 0 && ` ${w('mistakes', { count: saved.problems.length })}.`}
        {!draft.unsaved && saved.tests.some((test) => !test.passed) && ` ${w('testsFail', { count: saved.tests.filter((test) => !test.passed).length })}`}
        {!draft.unsaved && saved.differs && !saved.mayPublish && ` ${w('own')}`}
      </p>
      {failing.length > 0 && <p className={classes.mistake}>{w('failing', { rules: failing.map((each) => w('times', { rule: each.rule, count: each.contacts })).join(', ') })}</p>}
    </div>
  )
}
