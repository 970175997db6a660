import { Portal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { api, ok } from '~/shared/api/client'
import type { Template } from '~/shared/api/contract'
import { conversationQuery } from '~/shared/api/queries'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import { announce } from '~/shared/ui/announce'
import { problemText } from '~/shared/ui/problemText'
import { tell, tellProblem } from '~/shared/undo/undo'
import type { Insertion } from '~/shared/work/insertion'
import classes from './Knowledge.module.css'
import { meant } from './templateMenu'

const templatesQuery = (channel: string) => ({
  queryKey: ['templates', 'usable', channel], queryFn: () => ok(api.GET('/api/templates', { params: { query: { q: '', channel } } })), staleTime: 60_000,
})

/** The templates that fit what is typed after a colon, above the field, chosen without leaving it. */
export function TemplateMenu({ insertion, colon }: { insertion: Insertion; colon: string }) {
  const { k } = useKnowledgeWords()
  const list = useId()
  const [at, setAt] = useState(0)
  const [closed, setClosed] = useState(false)
  const templates = useQuery(templatesQuery(insertion.channel)).data ?? []
  const language = useQuery(conversationQuery(insertion.conversationId)).data?.segment?.language
  const choices = closed ? [] : meant(templates, colon, language)
  const chosen = Math.min(at, choices.length - 1)
  const choose = useChoosing(insertion)
  useEffect(() => setAt(0), [colon])
  useFieldKeys(insertion.field, choices.length > 0, (key) => {
    if (key === 'ArrowDown') setAt((chosen + 1) % choices.length)
    else if (key === 'ArrowUp') setAt((chosen - 1 + choices.length) % choices.length)
    else if (key === 'Escape') setClosed(true)
    else void choose(choices[chosen]!)
  })
  useFieldLabels(insertion.field, list, choices.length > 0 ? `${list}-${chosen}` : null)
  const first = choices[chosen]?.name
  useEffect(() => {
    if (first) announce(`${first}. ${k('keys')}`)
  }, [first])
  const field = insertion.field?.getBoundingClientRect()
  if (choices.length === 0 || !field) return null
  return (
    <Portal>
      <div id={list} role="listbox" aria-label={k('templates')} className={classes.menu} style={{ left: field.left, bottom: innerHeight - field.top + 6, width: Math.min(460, field.width) }}>
        {choices.map((template, index) => (
          <div key={template.id} id={`${list}-${index}`} role="option" aria-selected={index === chosen} className={classes.choice} lang={template.language ?? undefined}
            onMouseDown={(event) => event.preventDefault()} onClick={() => void choose(template)}>
            <b>{template.name}</b>
            <code>:{template.shortcut}</code>
            <span>{template.text}</span>
          </div>
        ))}
      </div>
    </Portal>
  )
}

/** Has the template filled for the conversation, puts it in, and says what is still open in it. */
function useChoosing(insertion: Insertion) {
  const { k } = useKnowledgeWords()
  const busy = useRef(false)
  return async (template: Template) => {
    if (busy.current) return
    busy.current = true
    try {
      const filled = await ok(api.POST('/api/templates/{id}/filled', { params: { path: { id: template.id } }, body: { conversationId: insertion.conversationId } }))
      insertion.insert(filled.text)
      if (filled.missing.length > 0) tell(k('missing', { list: filled.missing.map((name) => `{{${name}}}`).join(', ') }))
    } catch (problem) {
      tellProblem(problemText(problem))
    } finally {
      busy.current = false
    }
  }
}

const KEYS = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'])

/** Takes the keys of the menu from the field while it is open; all others go on to where one writes. */
function useFieldKeys(field: HTMLElement | null, open: boolean, act: (key: string) => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!field || !open) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (!KEYS.has(event.key) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      latest.current(event.key)
    }
    field.addEventListener('keydown', onKeyDown, true)
    return () => field.removeEventListener('keydown', onKeyDown, true)
  }, [field, open])
}

/** Tells those who listen which template is chosen, although the focus stays in the field. */
function useFieldLabels(field: HTMLElement | null, list: string, option: string | null) {
  useEffect(() => {
    if (!field || !option) return undefined
    const said = { 'aria-controls': list, 'aria-activedescendant': option, 'aria-autocomplete': 'list' }
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value)
    return () => Object.keys(said).forEach((name) => field.removeAttribute(name))
  }, [field, list, option])
}
