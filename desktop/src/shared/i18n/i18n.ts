import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '../api/contract'
import { learnPart, learnParts } from './parts'

const loaders = { de: () => import('./de'), en: () => import('./en') } satisfies Record<Locale, () => Promise<{ texts: object }>>

/** The language to start with: the user's own choice, else what the browser asks for. */
export const startLocale = (chosen: Locale | null): Locale => chosen ?? (navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en')

export async function startTexts(locale: Locale) {
  await i18next.use(initReactI18next).init({
    lng: locale, fallbackLng: false, resources: {}, interpolation: { escapeValue: false }, returnNull: false,
    react: { useSuspense: false },
  })
  await speak(locale)
  // What may go wrong is needed a little later; it comes while the line stands, so that even its loss can be told.
  void learnPart('problems')
}

/** Fetches the texts of a language, for what is shown in another one than the rest. */
export async function learn(locale: Locale) {
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', (await loaders[locale]()).texts)
  }
  await learnParts(locale)
}

/** Switches the language of everything on screen without a reload. */
export async function speak(locale: Locale) {
  await learn(locale)
  await i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}
