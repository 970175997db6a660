import { ActionIcon, Badge, Button, Drawer, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconListCheck, IconPlus } from '@tabler/icons-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { announce } from '~/shared/ui/announce'
import { EmptyState } from '~/shared/ui/EmptyState'
import { RuleForm } from './RuleForm'
import classes from './Rules.module.css'
import type { DraftStore } from './store'
import { moved, newRule, replaced, without, type Rule } from './types'
import { useSummary } from './useSummary'
import { useWords } from './words'

/** The rules in the order in which they are asked; moved by mouse, by buttons, or with Alt and the arrows. */
export function RuleList({ draft }: { draft: DraftStore }) {
  const { w } = useWords()
  const [open, setOpen] = useState<number | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { rules, tests } = draft.book
  const problems = draft.unsaved ? [] : (draft.loaded.data?.problems ?? [])
  const set = (next: Rule[]) => draft.change({ rules: next, tests })
  const move = (from: number, to: number) => {
    const next = moved(rules, from, to)
    if (next === rules) return
    set(next)
    announce(w('moved', { name: next[to]!.name, place: to + 1 }))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-rule]')[to]?.focus())
  }
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => { set([...rules, newRule()]); setOpen(rules.length) }}>
      {w('add')}
    </Button>
  )
  if (rules.length === 0) return <EmptyState icon={<IconListCheck size={26} />} title={w('none')} text={w('noneText')} action={add} />
  return (
    <>
      <ol className={classes.rules} ref={list} aria-label={w('order')}>
        {rules.map((rule, index) => (
          <li key={index} className={classes.rule} data-off={!rule.active || undefined} draggable onDragStart={() => setDragged(index)} onDragOver={(event) => event.preventDefault()} onDrop={() => { if (dragged !== null) move(dragged, index); setDragged(null) }}>
            <IconGripVertical size={16} aria-hidden className={classes.grip} />
            <Line rule={rule} index={index} problems={problems.filter((problem) => problem.rule === index).length} onOpen={() => setOpen(index)} onMove={(by) => move(index, index + by)} />
            <ActionIcon aria-label={w('up', { name: rule.name })} aria-disabled={index === 0} onClick={() => move(index, index - 1)}>
              <IconArrowUp size={17} />
            </ActionIcon>
            <ActionIcon aria-label={w('down', { name: rule.name })} aria-disabled={index === rules.length - 1} onClick={() => move(index, index + 1)}>
              <IconArrowDown size={17} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {add}
      <Drawer opened={open !== null} onClose={() => setOpen(null)} position="right" size="min(860px, 100vw)" title={w('edit')} closeButtonProps={{ 'aria-label': w('close') }}>
        {open !== null && rules[open] && (
          <RuleForm key={open} rule={rules[open]} problems={problems.filter((problem) => problem.rule === open)} onChange={(rule) => set(replaced(rules, open, rule))} onRemove={() => { set(without(rules, open)); setOpen(null) }} onClose={() => setOpen(null)} />
        )}
      </Drawer>
    </>
  )
}

function Line({ rule, index, problems, onOpen, onMove }: { rule: Rule; index: number; problems: number; onOpen(): void; onMove(by: 1 | -1): void }) {
  const { w } = useWords()
  const summary = useSummary()
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <UnstyledButton data-rule className={classes.line} onClick={onOpen} onKeyDown={onKeyDown} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
      <b>
        {index + 1}. {rule.name || '–'}
      </b>
      {!rule.active && <Badge variant="default" ml={8}>{w('off')}</Badge>}
      {problems > 0 && <Badge variant="default" className={classes.bad!} ml={8}>{w('mistakes', { count: problems })}</Badge>}
      <code>{rule.when.trim() || w('always')}</code>
      <span>{summary(rule)}</span>
    </UnstyledButton>
  )
}
