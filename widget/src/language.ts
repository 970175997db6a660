export type Language = 'de' | 'en'

/** German or English: the tag's choice, the page's, the browser's. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    if (wish?.toLowerCase().startsWith('de')) return 'de'
    if (wish?.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}

/** The same language as they write it where the visitor is: 14:07 in London, 2:07 PM in Boston. */
export function regional(language: Language): string {
  const own = typeof navigator === 'undefined' ? '' : navigator.language
  return own.toLowerCase().startsWith(language) ? own : language
}
