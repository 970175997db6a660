import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { FilledMacro, Macro } from '~/shared/api/contract'
import { dispositionsQuery } from '~/shared/api/queries'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import { matches } from '~/shared/text/matches'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import type { Insertion } from '~/shared/work/insertion'
import classes from './Knowledge.module.css'
import { runMacro } from './runMacro'

const macrosQuery = { queryKey: ['macros', 'usable'], queryFn: () => ok(api.GET('/api/macros', { params: { query: { retired: false } } })), staleTime: 60_000 }

/** Choose a macro, see what it will do, run it. */
export function MacroDialog({ insertion, onClose }: { insertion: Insertion; onClose(): void }) {
  const { t } = useTranslation()
  const { k } = useKnowledgeWords()
  const client = useQueryClient()
  const { data: all, error, refetch } = useQuery(macrosQuery)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = (all ?? []).filter((macro) => matches(macro.name, typed))
  const macro = found.find(({ id }) => id === chosen) ?? found[0]
  const filled = useFilled(macro, insertion)
  const run = (event: FormEvent) => {
    event.preventDefault()
    if (!macro || !filled) return
    onClose()
    // After the dialog has given the focus back to where one writes.
    requestAnimationFrame(() => void runMacro(client, insertion, filled, k('ran', { name: macro.name })))
  }
  return (
    <Modal opened onClose={onClose} title={k('macroTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={run}>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {all?.length === 0 ? <p>{k('noMacros')}</p> : <Choice macros={found} chosen={macro} typed={typed} setTyped={setTyped} onChoose={setChosen} />}
        {filled && <Preview filled={filled} />}
        <Group justify="flex-end" mt="md">
          <Button type="submit" data-disabled={!filled || undefined} aria-disabled={!filled}>{k('run')}</Button>
        </Group>
      </form>
    </Modal>
  )
}

function useFilled(macro: Macro | undefined, { conversationId }: Insertion): FilledMacro | undefined {
  return useQuery({
    queryKey: ['macro-filled', macro?.id, conversationId], enabled: macro !== undefined, gcTime: 0,
    queryFn: () => ok(api.POST('/api/macros/{id}/filled', { params: { path: { id: macro!.id } }, body: { conversationId } })),
  }).data
}

interface ChoiceProps {
  macros: Macro[]
  chosen: Macro | undefined
  typed: string
  setTyped(text: string): void
  onChoose(id: string): void
}

function Choice({ macros, chosen, typed, setTyped, onChoose }: ChoiceProps) {
  const { k } = useKnowledgeWords()
  const list = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = macros.findIndex(({ id }) => id === chosen?.id)
    const next = step ? macros[(at + step + macros.length) % Math.max(1, macros.length)] : undefined
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
  }
  return (
    <>
      <TextInput data-autofocus value={typed} aria-label={k('findMacro')} placeholder={k('findMacro')} role="combobox" aria-expanded aria-controls={list} aria-activedescendant={chosen && `${list}-${chosen.id}`} onKeyDown={onKeyDown} onChange={(event) => setTyped(event.currentTarget.value)} />
      <div id={list} role="listbox" aria-label={k('macros')} tabIndex={-1}>
        {macros.map((macro) => (
          <div key={macro.id} id={`${list}-${macro.id}`} role="option" aria-selected={macro.id === chosen?.id} className={classes.choice} onClick={() => onChoose(macro.id)}>
            <b>{macro.name}</b>
          </div>
        ))}
      </div>
    </>
  )
}

function Preview({ filled }: { filled: FilledMacro }) {
  const { k, locale } = useKnowledgeWords()
  const codes = useQuery(dispositionsQuery).data ?? []
  const code = codes.find(({ id }) => id === filled.dispositionId)?.name[locale]
  return (
    <section aria-label={k('would')} aria-live="polite">
      <dl className={classes.preview}>
        {filled.text && <><dt>{k('willText')}</dt><dd>{filled.text}</dd></>}
        {filled.topic && <><dt>{k('willTopic')}</dt><dd>{filled.topic}</dd></>}
        {filled.note && <><dt>{k('willNote')}</dt><dd>{filled.note}<small>{k('noteLater')}</small></dd></>}
        {code && <><dt>{k('willCode')}</dt><dd>{code}<small>{k('codeLater')}</small></dd></>}
      </dl>
      {filled.missing.length > 0 && <p className={classes.flag}>{k('missing', { list: filled.missing.map((name) => `{{${name}}}`).join(', ') })}</p>}
    </section>
  )
}
