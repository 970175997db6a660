import { Alert, Button, Group, Stack } from '@mantine/core'
import { SwitchField, TextField } from '../forms/fields'
import { ConditionEditor } from './ConditionEditor'
import { OutcomeFields } from './OutcomeFields'
import { TableEditor } from './TableEditor'
import { nothing, told, type BookProblem, type Rule } from './types'
import { useWords } from './words'

interface Props {
  rule: Rule
  problems: BookProblem[]
  onChange(rule: Rule): void
  onRemove(): void
  onClose(): void
}

/** One rule: when it fits, what it says, and perhaps a table. Everything goes into the draft at once; saving is a step of its own. */
export function RuleForm({ rule, problems, onChange, onRemove, onClose }: Props) {
  const { w, locale } = useWords()
  const set = (change: Partial<Rule>) => onChange({ ...rule, ...change })
  const others = problems.filter((problem) => problem.part === 'THEN' || problem.part === 'NAME')
  return (
    <Stack gap="md">
      {others.map((problem, index) => (
        <Alert key={index} color="red" role="alert">
          {told(problem.mistake, locale)}
        </Alert>
      ))}
      <TextField label={w('name')} hint={w('nameHint')} required value={rule.name} onChange={(name) => set({ name })} />
      <ConditionEditor value={rule.when} onChange={(when) => set({ when })} />
      <OutcomeFields value={rule.then} onChange={(then) => set({ then })} />
      {rule.table ? (
        <TableEditor table={rule.table} problems={problems} onChange={(table) => set({ table })} />
      ) : (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => set({ table: { inputs: ['contact.path'], rows: [{ cells: ['-'], then: nothing }] } })}>
            {w('addTable')}
          </Button>
        </div>
      )}
      <SwitchField label={w('stop')} value={rule.stop} onChange={(stop) => set({ stop })} />
      <SwitchField label={w('on')} value={rule.active} onChange={(active) => set({ active })} />
      <Group justify="space-between">
        <Button variant="subtle" color="red" onClick={onRemove}>
          {w('remove')}
        </Button>
        <Button onClick={onClose}>{w('done')}</Button>
      </Group>
    </Stack>
  )
}
