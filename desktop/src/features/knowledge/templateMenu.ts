import type { Template } from '~/shared/api/contract'
import { matches } from '~/shared/text/matches'

const SHOWN = 8

/** The templates that a word after the colon may mean: by shortcut first, then by name; those in the contact's language before others. */
export function meant(templates: Template[], word: string, language: string | undefined): Template[] {
  const begun = word.toLocaleLowerCase()
  const rank = (template: Template) => (template.shortcut === begun ? 0 : template.shortcut.startsWith(begun) ? 1 : matches(template.name, word) ? 2 : 3)
  const foreign = (template: Template) => Number(Boolean(language && template.language && template.language !== language))
  return templates
    .filter((template) => template.active && rank(template) < 3)
    .sort((a, b) => foreign(a) - foreign(b) || rank(a) - rank(b) || Number(b.personal) - Number(a.personal) || a.name.localeCompare(b.name))
    .slice(0, SHOWN)
}
