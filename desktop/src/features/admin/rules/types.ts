import type { components } from 'generated/api'

type S = components['schemas']

export type RuleBook = S['RuleBook']
export type Rule = S['Rule']
export type Outcome = S['Outcome']
export type Table = NonNullable<Rule['table']>
export type Row = Table['rows'][number]
export type RuleTest = RuleBook['tests'][number]
export type Expected = RuleTest['expected']
export type TaskWish = Outcome['tasks'][number]
export type DraftView = S['RulesDraftView']
export type BookProblem = DraftView['problems'][number]
export type Mistake = BookProblem['mistake']
export type TestResult = DraftView['tests'][number]
export type Version = S['PublishedVersion']

export const nothing: Outcome = { queueId: null, skills: [], priority: null, preferredAgentId: null, tags: [], topic: null, autoReplyTemplateId: null, orderClass: null, answerWithinSeconds: null, setAside: null, tasks: [] }
export const newRule = (): Rule => ({ name: '', active: true, when: '', then: nothing, table: null, stop: false })
const anything: Expected = { queueId: null, priority: null, rule: null, tags: [], skills: [], orderClass: null, answerWithinSeconds: null, preferredAgentId: null, topic: null, autoReplyTemplateId: null, setAside: null, task: null }
export const newTest = (): RuleTest => ({ name: '', given: {}, expected: anything })

/** What is wrong and what to do, as two sentences. */
export const told = (mistake: Mistake, locale: 'de' | 'en') => `${mistake.message[locale]}. ${ended(mistake.remedy[locale])}`
export const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

/** A list with one element at another place; the same list if there is no such place. */
export function moved<T>(list: T[], from: number, to: number): T[] {
  if (to < 0 || to >= list.length || from === to) return list
  const next = [...list]
  const taken = next.splice(from, 1)
  next.splice(to, 0, ...taken)
  return next
}

export const replaced = <T,>(list: T[], index: number, value: T): T[] => list.map((item, at) => (at === index ? value : item))
export const without = <T,>(list: T[], index: number): T[] => list.filter((_, at) => at !== index)

export interface RuleChange { name: string; how: 'added' | 'removed' | 'changed' }

/** What changed from one book to the next, by the rules' names; whether only the order did is told apart. */
export function compare(before: RuleBook, after: RuleBook): { changes: RuleChange[]; reordered: boolean } {
  const old = new Map(before.rules.map((rule) => [rule.name, rule]))
  const now = new Map(after.rules.map((rule) => [rule.name, rule]))
  const changes: RuleChange[] = [
    ...after.rules.filter((rule) => !old.has(rule.name)).map((rule) => ({ name: rule.name, how: 'added' as const })),
    ...after.rules.filter((rule) => old.has(rule.name) && JSON.stringify(old.get(rule.name)) !== JSON.stringify(rule)).map((rule) => ({ name: rule.name, how: 'changed' as const })),
    ...before.rules.filter((rule) => !now.has(rule.name)).map((rule) => ({ name: rule.name, how: 'removed' as const })),
  ]
  const kept = (book: RuleBook, other: Map<string, Rule>) => book.rules.filter((rule) => other.has(rule.name)).map((rule) => rule.name).join('\n')
  return { changes, reordered: kept(before, now) !== kept(after, old) }
}
