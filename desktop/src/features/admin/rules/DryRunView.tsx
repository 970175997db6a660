import { Alert, Button, Table } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { components } from 'generated/api'
import { useFormats } from '~/shared/i18n/formats'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { ChoiceField } from '../forms/fields'
import classes from './Rules.module.css'
import type { DraftStore } from './store'
import { orderWords, useWords } from './words'

type Report = components['schemas']['DryRunReport']
type Needs = Report['changes'][number]['before']
const amounts = ['50', '200', '1000'].map((value) => ({ value, label: value }))

/** Where the last contacts would have gone by the saved draft. */
export function DryRunView({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const [contacts, setContacts] = useState('200')
  const run = useMutation({ mutationFn: () => ok(api.GET('/api/rules/draft/dry-run', { params: { query: { contacts: Number(contacts) } } })) })
  return (
    <>
      <p>{w('dryRunText')}</p>
      {draft.unsaved && <Alert color="amber" mb="sm">{w('saveFirst')}</Alert>}
      <div className={classes.rowline}>
        <ChoiceField label={w('last')} value={contacts} options={amounts} onChange={setContacts} />
        <Button loading={run.isPending} onClick={() => run.mutate()}>
          {w('run')}
        </Button>
      </div>
      {run.error && <ErrorNote error={run.error} onRetry={() => run.mutate()} />}
      <div role="status">{run.data && <p><b>{run.data.contacts === 0 ? w('noContacts') : w('result', { changed: run.data.changed, contacts: run.data.contacts })}</b></p>}</div>
      {run.data && run.data.changes.length > 0 && <Changes report={run.data} />}
    </>
  )
}

function Changes({ report }: { report: Report }) {
  const { w } = useWords()
  const formats = useFormats()
  return (
    <div className={classes.box} tabIndex={0} role="region" aria-label={w('tabDryRun')}>
      <Table verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            {(['arrived', 'page', 'before', 'after'] as const).map((column) => (
              <Table.Th key={column} scope="col">{w(column)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.changes.map((change) => (
            <Table.Tr key={change.work}>
              <Table.Td>{formats.dateTime(change.arrivedAt)}</Table.Td>
              <Table.Td>{change.page || '–'}</Table.Td>
              <Table.Td><NeedsLines needs={change.before} /></Table.Td>
              <Table.Td><NeedsLines needs={change.after} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function NeedsLines({ needs }: { needs: Needs }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const formats = useFormats()
  const more = [t(`priority.${needs.priority}`), needs.orderClass && w(orderWords[needs.orderClass]), needs.answerWithinSeconds && `${w('promise')}: ${formats.span(needs.answerWithinSeconds)}`, needs.autoReply && w('autoReply'), ...needs.skills, needs.preferredAgent, needs.topic, ...needs.tasks.map((task) => `${w('tasks')}: ${task}`), ...needs.tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')
  return (
    <>
      <b>{needs.setAside ? w('setAside') : needs.queue}</b>
      <div>{more}</div>
      {needs.rules.length > 0 && <div className={classes.hint}>{needs.rules.join(', ')}</div>}
    </>
  )
}
