import { ActionIcon, Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import { queuesQuery } from '~/shared/api/queries'
import classes from './Rules.module.css'
import { moved, nothing, replaced, told, without, type BookProblem, type Outcome, type Row, type Table } from './types'
import { useWords } from './words'

const priorities = ['low', 'normal', 'high', 'urgent'] as const

interface Props {
  table: Table
  problems: BookProblem[]
  onChange(table: Table | null): void
}

/** A decision table as a grid: inputs above, a cell each, and what the row says. What the server finds wrong stands in its cell. */
export function TableEditor({ table, problems, onChange }: Props) {
  const { w, locale } = useWords()
  const mistake = (row: number | null, column: number | null) => {
    const found = problems.find((problem) => problem.part === 'TABLE' && (problem.row ?? null) === row && (problem.column ?? null) === column)
    return found && told(found.mistake, locale)
  }
  const columns = (inputs: string[], cells: (cells: string[]) => string[]) => onChange({ inputs, rows: table.rows.map((row) => ({ ...row, cells: cells(row.cells) })) })
  const setRow = (index: number, row: Row) => onChange({ ...table, rows: replaced(table.rows, index, row) })
  return (
    <section aria-label={w('table')}>
      <p className={classes.hint}>{w('tableHint')}</p>
      <div className={classes.grid} tabIndex={0} role="region" aria-label={w('table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w('row')}</th>
              {table.inputs.map((input, column) => (
                <th key={column} scope="col">
                  <div className={classes.rowline}>
                    <TextInput aria-label={w('column', { column: column + 1 })} value={input} error={mistake(null, column)} classNames={{ input: classes.mono! }} onChange={(event) => onChange({ ...table, inputs: replaced(table.inputs, column, event.currentTarget.value) })} />
                    {table.inputs.length > 1 && <CloseButton aria-label={w('dropColumn', { column: column + 1 })} onClick={() => columns(without(table.inputs, column), (cells) => without(cells, column))} />}
                  </div>
                </th>
              ))}
              <th scope="col">{w('queue')}</th>
              <th scope="col">{w('priority')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {row.cells.map((cell, column) => (
                  <td key={column}>
                    <CellField label={w('cell', { row: index + 1, column: column + 1 })} input={table.inputs[column]!} value={cell} known={mistake(index, column)} onChange={(text) => setRow(index, { ...row, cells: replaced(row.cells, column, text) })} />
                  </td>
                ))}
                <RowOutcome row={index + 1} value={row.then} mistake={mistake(index, null)} onChange={(then) => setRow(index, { ...row, then })} />
                <td>
                  <div className={classes.rowline}>
                    <ActionIcon aria-label={w('rowUp', { row: index + 1 })} aria-disabled={index === 0} onClick={() => onChange({ ...table, rows: moved(table.rows, index, index - 1) })}>
                      <IconArrowUp size={17} />
                    </ActionIcon>
                    <CloseButton aria-label={w('dropRow', { row: index + 1 })} onClick={() => onChange({ ...table, rows: without(table.rows, index) })} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange({ ...table, rows: [...table.rows, { cells: table.inputs.map(() => '-'), then: nothing }] })}>
          {w('addRow')}
        </Button>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => columns([...table.inputs, 'contact.language'], (cells) => [...cells, '-'])}>
          {w('addColumn')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => onChange(null)}>
          {w('dropTable')}
        </Button>
      </Group>
    </section>
  )
}

/** A cell; left, it is judged by the server under its column's input. */
function CellField({ label, input, value, known, onChange }: { label: string; input: string; value: string; known: string | undefined; onChange(text: string): void }) {
  const { locale } = useWords()
  const [judged, setJudged] = useState<string | null>(null)
  const judge = async () => {
    const { mistakes } = await ok(api.POST('/api/rules/check', { body: { text: value, input } }))
    setJudged(mistakes[0] ? told(mistakes[0], locale) : '')
  }
  return <TextInput aria-label={label} value={value} error={(judged ?? known) || undefined} classNames={{ input: classes.mono! }} onChange={(event) => onChange(event.currentTarget.value)} onBlur={() => void judge().catch(() => setJudged(null))} />
}

function RowOutcome({ row, value, mistake, onChange }: { row: number; value: Outcome; mistake: string | undefined; onChange(value: Outcome): void }) {
  const { t } = useTranslation()
  const { w } = useWords()
  const queues = useQuery(queuesQuery).data ?? []
  return (
    <>
      <td>
        <NativeSelect aria-label={w('rowOutcome', { row, field: w('queue') })} error={mistake} value={value.queueId ?? ''} data={[{ value: '', label: '–' }, ...queues.map((queue) => ({ value: queue.id, label: queue.name }))]} onChange={(event) => onChange({ ...value, queueId: event.currentTarget.value || null })} />
      </td>
      <td>
        <NativeSelect aria-label={w('rowOutcome', { row, field: w('priority') })} value={value.priority ?? ''} data={[{ value: '', label: '–' }, ...priorities.map((level) => ({ value: level as string, label: t(`priority.${level}`) }))]} onChange={(event) => onChange({ ...value, priority: (event.currentTarget.value || null) as Outcome['priority'] })} />
      </td>
    </>
  )
}
