import { variables } from '~/shared/knowledge/words'
import type { Draft } from '../editor/configuration'
import type { Mistake } from '../editor/kind'

type Mistakes = Record<string, Mistake>
const blank = (text: string) => text.trim() === ''
const when = (wrong: boolean, field: string, mistake: Mistake): Mistakes => (wrong ? { [field]: mistake } : {})

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const SHORTCUT = /^[\p{Ll}0-9]+([-_][\p{Ll}0-9]+)*$/u

export const checkArticle = ({ title, body, slug }: Draft<'articles'>): Mistakes => ({
  ...when(blank(title), 'title', 'required'), ...when(blank(body), 'body', 'required'), ...when(Boolean(slug) && !SLUG.test(slug!), 'slug', 'pattern'),
})

export const checkTemplate = ({ name, shortcut, text }: Draft<'templates'>): Mistakes => ({
  ...when(blank(name), 'name', 'required'), ...when(!SHORTCUT.test(shortcut), 'shortcut', 'pattern'), ...when(blank(text), 'text', 'required'), ...when(!knowsVariables(text), 'text', 'unknown-variable'),
})

export const checkMacro = ({ name, text, topic, note, dispositionId }: Draft<'macros'>): Mistakes => ({
  ...when(blank(name), 'name', 'required'), ...when(blank(text + topic + note) && !dispositionId, 'text', 'empty'),
  ...when(!knowsVariables(text), 'text', 'unknown-variable'), ...when(!knowsVariables(topic), 'topic', 'unknown-variable'), ...when(!knowsVariables(note), 'note', 'unknown-variable'),
})

const knowsVariables = (text: string) => [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].every(([, name]) => variables.includes(name ?? ''))
