import { autocompletion, closeBrackets, completionKeymap, type Completion, type CompletionContext } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { linter, type Diagnostic } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { api, ok } from '~/shared/api/client'
import classes from './Rules.module.css'
import { languageQuery } from './store'
import { ended, told, type Mistake } from './types'
import { useWords } from './words'

const PAUSE_MS = 250

/** A condition with suggestions and with the server's judgement of it: underlined in place, and in words below for everybody. */
export function ConditionEditor({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { w, locale } = useWords()
  const id = useId()
  const holder = useRef<HTMLDivElement>(null)
  const start = useRef(value)
  const changed = useRef(onChange)
  changed.current = onChange
  const [mistakes, setMistakes] = useState<Mistake[] | null>(null)
  const language = useQuery(languageQuery).data
  useEffect(() => {
    if (!language || !holder.current) return
    const suggestions: Completion[] = [
      ...language.facts.map((fact) => ({ label: fact.name, type: 'property', info: fact.about[locale], detail: fact.kind.toLowerCase().replace('_', '/') })),
      ...language.functions.map((fn) => ({ label: fn.name, type: 'function', info: `${fn.form} – ${fn.about[locale]}` })),
    ]
    const complete = (context: CompletionContext) => {
      const word = context.matchBefore(/[\w.]+/)
      return word || context.explicit ? { from: word?.from ?? context.pos, options: suggestions, validFor: /^[\w.]*$/ } : null
    }
    const view = new EditorView({
      parent: holder.current,
      state: EditorState.create({
        doc: start.current,
        extensions: [
          history(), closeBrackets(), autocompletion({ override: [complete] }), linter((at) => judged(at, locale, setMistakes), { delay: PAUSE_MS }),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]), EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-hint ${id}-said`, 'aria-multiline': 'true' }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return
            start.current = update.state.doc.toString()
            changed.current(start.current)
          }),
        ],
      }),
    })
    return () => view.destroy()
  }, [language, locale, id])
  return (
    <div>
      <span id={`${id}-label`} className={classes.label}>{w('when')}</span>
      <div ref={holder} className={classes.code} />
      <div id={`${id}-said`} role="status">
        {mistakes?.map((mistake) => (
          <p key={`${mistake.line}:${mistake.column}:${mistake.code}`} className={classes.mistake}>
            {w('line', { line: mistake.line, column: mistake.column })}: {mistake.message[locale]}. <b>{ended(mistake.remedy[locale])}</b>
          </p>
        ))}
        {mistakes?.length === 0 && value.trim() !== '' && <p className={classes.fine}>{w('noMistake')}</p>}
      </div>
      <p id={`${id}-hint`} className={classes.hint}>{w('whenHint')}</p>
    </div>
  )
}

async function judged(view: EditorView, locale: 'de' | 'en', tell: (mistakes: Mistake[]) => void): Promise<Diagnostic[]> {
  const { doc } = view.state
  const { mistakes } = await ok(api.POST('/api/rules/check', { body: { text: doc.toString(), input: null } }))
  tell(mistakes)
  return mistakes.map((mistake) => {
    const line = doc.line(Math.min(mistake.line, doc.lines))
    const from = Math.min(line.from + mistake.column - 1, line.to)
    const word = /^[.\w]+|^\S+/.exec(line.text.slice(from - line.from))?.[0].length ?? 1
    return { from: from === line.to && from > line.from ? from - 1 : from, to: Math.min(from + word, line.to), severity: 'error', message: told(mistake, locale) }
  })
}
