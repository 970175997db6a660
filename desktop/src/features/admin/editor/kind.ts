import type { ComponentType, ReactNode } from 'react'
import type { Configuration, Draft, KindName } from './configuration'

/** What a form gets: the values, a way to change them, and what does not fit, by field. */
export interface FormProps<T> {
  values: T
  set(change: Partial<T>): void
  mistakes: Record<string, string>
  /** Null while something new is being made. */
  id: string | null
}

export interface Column<T> {
  key: string
  show(item: T): ReactNode
}

/** All that the common list and editor need to know about one kind of configuration. */
export interface Kind<K extends KindName> {
  name: K
  /** Objects of this kind appear and vanish with something else, such as agents with their accounts. */
  made?: 'elsewhere'
  empty: Draft<K>
  title(item: Draft<K>, locale: 'de' | 'en'): string
  useColumns(): Column<Configuration[K]>[]
  Form: ComponentType<FormProps<Draft<K>>>
  /** Fields that are wrong, by name, with the key of the words for it. */
  check(draft: Draft<K>): Record<string, Mistake>
  /** Shown under the form of something that exists, such as the snippet of a site. */
  Extra?: ComponentType<{ item: Configuration[K] }>
}

export type Mistake = 'required' | 'notNegative' | 'atLeastOne' | 'overlap' | 'backwards' | 'webAddress' | 'origins' | 'number' | 'pattern' | 'empty' | 'unknown-variable'
