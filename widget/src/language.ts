export type Language = 'de' | 'en'

/** German or English: the tag's choice, the page's, the browser's. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    if (wish?.toLowerCase().startsWith('de')) return 'de'
    if (wish?.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}
