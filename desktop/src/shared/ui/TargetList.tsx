import { TextInput } from '@mantine/core'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from '~/shared/text/matches'
import classes from './TargetList.module.css'

export interface TargetRow {
  id: string
  name: string
  words: string
  detail: ReactNode
}

/** A list to choose one from by typing, arrows and Enter, or by a click. */
export function TargetList({ rows, label, chosen, onChoose }: { rows: TargetRow[]; label: string; chosen: string | null; onChoose(row: TargetRow): void }) {
  const { t } = useTranslation()
  const list = useId()
  const [typed, setTyped] = useState('')
  const found = rows.filter((row) => matches(`${row.name} ${row.words}`, typed))
  const at = found.findIndex((row) => row.id === chosen)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step ? found[(at + step + found.length) % Math.max(1, found.length)] : undefined
    if (!next) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <>
      <TextInput data-autofocus value={typed} placeholder={label} aria-label={label} role="combobox" aria-expanded aria-controls={list} aria-activedescendant={at >= 0 ? `${list}-${chosen}` : undefined}
        onKeyDown={onKeyDown} onChange={(event) => {
          const value = event.currentTarget.value
          setTyped(value)
          const first = rows.find((row) => matches(`${row.name} ${row.words}`, value))
          if (value && first) onChoose(first)
        }} />
      <div id={list} role="listbox" aria-label={label} className={classes.list} tabIndex={-1}>
        {found.map((row) => (
          <div key={row.id} id={`${list}-${row.id}`} role="option" aria-selected={row.id === chosen} className={classes.row} onClick={() => onChoose(row)}>
            <span className={classes.name}>{row.name}</span>
            <span className={classes.detail}>{row.detail}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.none}>{t('handover.noneFits')}</p>}
    </>
  )
}
