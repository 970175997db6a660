import { ConfigPart } from '../editor/ConfigPart'
import { articles } from './articles'
import { macros, templates } from './texts'

/** What colleagues say again and again; fetched when somebody edits it. */
export function Knowledge({ part }: { part: 'articles' | 'templates' | 'macros' }) {
  switch (part) {
    case 'articles':
      return <ConfigPart part={part} kind={articles} />
    case 'templates':
      return <ConfigPart part={part} kind={templates} />
    case 'macros':
      return <ConfigPart part={part} kind={macros} />
  }
}
