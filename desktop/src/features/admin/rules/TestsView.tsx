import { Badge, Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconTestPipe } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '~/shared/ui/EmptyState'
import { TextField } from '../forms/fields'
import { Differences } from './Differences'
import { ExpectedFields } from './ExpectedFields'
import classes from './Rules.module.css'
import { languageQuery, type DraftStore } from './store'
import { newTest, replaced, without, type RuleTest, type TestResult } from './types'
import { useWords } from './words'

/** Examples beside the rules, and how each came out when the draft was saved last. */
export function TestsView({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const { rules, tests } = draft.book
  const set = (next: RuleTest[]) => draft.change({ rules, tests: next })
  const results = draft.unsaved ? [] : (draft.loaded.data?.tests ?? [])
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set([...tests, newTest()])}>
      {w('addTest')}
    </Button>
  )
  if (tests.length === 0) return <EmptyState icon={<IconTestPipe size={26} />} title={w('noTests')} text={w('noTestsText')} action={add} />
  return (
    <>
      {tests.map((test, index) => (
        <fieldset key={index} className={classes.test}>
          <legend>
            {test.name || '–'} <Result result={results[index]} />
          </legend>
          <TextField label={w('name')} required value={test.name} onChange={(name) => set(replaced(tests, index, { ...test, name }))} />
          <Given test={test} onChange={(given) => set(replaced(tests, index, { ...test, given }))} />
          <ExpectedFields value={test.expected} rules={rules.map((rule) => rule.name)} onChange={(expected) => set(replaced(tests, index, { ...test, expected }))} />
          <Differences test={test.name} result={results[index]} />
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => set(without(tests, index))}>
            {w('removeTest')}
          </Button>
        </fieldset>
      ))}
      {add}
    </>
  )
}

function Result({ result }: { result: TestResult | undefined }) {
  const { w, wrong } = useWords()
  if (!result) return <Badge variant="default">{w('untested')}</Badge>
  if (result.passed) return <Badge variant="default" className={classes.good!}>{w('passed')}</Badge>
  return <Badge variant="default" className={classes.bad!}>{w('failed', { wrong: [...result.differences.map((difference) => wrong(difference.what)), result.detail].filter(Boolean).join(', ') })}</Badge>
}

function Given({ test, onChange }: { test: RuleTest; onChange(given: RuleTest['given']): void }) {
  const { w } = useWords()
  const facts = useQuery(languageQuery).data?.facts ?? []
  const given = Object.entries(test.given)
  const free = facts.filter((fact) => !(fact.name in test.given))
  return (
    <div className={classes.given}>
      {given.map(([name, value]) => (
        <div key={name} className={classes.rowline}>
          <TextInput label={name} value={value} onChange={(event) => onChange({ ...test.given, [name]: event.currentTarget.value })} />
          <CloseButton aria-label={w('removeFact', { fact: name })} onClick={() => onChange(Object.fromEntries(given.filter(([other]) => other !== name)))} />
        </div>
      ))}
      <NativeSelect label={w('addFact')} value="" data={[{ value: '', label: '–' }, ...free.map((fact) => ({ value: fact.name, label: fact.name }))]} onChange={(event) => event.currentTarget.value && onChange({ ...test.given, [event.currentTarget.value]: '' })} />
    </div>
  )
}
