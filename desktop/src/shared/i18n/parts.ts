import i18next from 'i18next'
import type { Locale } from '../api/contract'

// Texts that only some screens need come with those screens, so that nobody waits for them who does not go there.
const loaders = {
  access: { de: () => import('./de/access.json'), en: () => import('./en/access.json') },
  admin: { de: () => import('./de/admin.json'), en: () => import('./en/admin.json') },
  aside: { de: () => import('./de/aside.json'), en: () => import('./en/aside.json') },
  concerns: { de: () => import('./de/concerns.json'), en: () => import('./en/concerns.json') },
  mail: { de: () => import('./de/mail.json'), en: () => import('./en/mail.json') },
  problems: { de: () => import('./de/problems.json'), en: () => import('./en/problems.json') },
  supervisor: { de: () => import('./de/supervisor.json'), en: () => import('./en/supervisor.json') },
  traits: { de: () => import('./de/traits.json'), en: () => import('./en/traits.json') },
  tasks: { de: () => import('./de/tasks.json'), en: () => import('./en/tasks.json') },
} satisfies Record<string, Record<Locale, () => Promise<{ default: object }>>>

export type TextPart = keyof typeof loaders

const wanted = new Set<TextPart>()

/** Fetches the texts of a part in the language on screen; from now on they come with every language. */
export async function learnPart(part: TextPart) {
  wanted.add(part)
  await add(part, i18next.language as Locale)
}

/** A module together with the texts that it speaks. */
export async function withTexts<M>(part: TextPart, module: Promise<M>): Promise<M> {
  await learnPart(part)
  return module
}

/** The parts that are in use, in another language. */
export const learnParts = (locale: Locale) => Promise.all([...wanted].map((part) => add(part, locale)))

async function add(part: TextPart, locale: Locale) {
  i18next.addResourceBundle(locale, 'translation', (await loaders[part][locale]()).default, true)
}
