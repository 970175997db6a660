import { useTranslation } from 'react-i18next'

// The words of articles, templates and macros. They are loaded with what shows them, not with the desk.

const german = {
  title: 'Wissen', search: 'Artikel suchen', searching: 'Es wird gesucht …', nothing: 'Kein Artikel passt.', suggested: 'Passt vielleicht', found_zero: 'Kein Artikel gefunden', found_one: '{{count}} Artikel gefunden', found_other: '{{count}} Artikel gefunden',
  insertText: 'Text einfügen', insertLink: 'Link einfügen', nowhere: 'Öffnen Sie zuerst das Textfeld einer Antwort oder Notiz.', inserted: '{{name}} eingefügt.', back: 'Zurück zur Liste', asOf: 'Stand {{date}}, {{author}}', open: 'Auf der Hilfeseite ansehen',
  flag: 'Stimmt nicht mehr', flagReason: 'Was stimmt nicht mehr?', flagSend: 'Melden', flagged: 'Danke. Wer den Artikel pflegt, sieht Ihre Meldung.', flaggedSign: 'gemeldet', flaggedBy: '{{by}} am {{date}}: {{reason}}', outdated: 'überholt', draft: 'Entwurf', published: 'veröffentlicht',
  state: 'Stand', brand: 'Marke', brandHint: 'Leer: für alle Marken.', language: 'Sprache', anyLanguage: 'Jede Sprache', body: 'Text', bodyHint: 'Markdown: **fett**, - Liste, [Wort](https://…). HTML wird als Text gezeigt.', preview: 'Vorschau', previewNone: 'Noch nichts zu sehen.', slug: 'Adresse', slugHint: 'Steht in /help/… und wird aus dem Titel gebildet, wenn das Feld leer ist.', articleTitle: 'Titel', history: 'Verlauf', version: 'Fassung {{number}}, {{date}}, {{author}}', author: 'Zuletzt von', help: 'Hilfeseite',
  shortcut: 'Kürzel', shortcutHint: 'Tippen Sie im Textfeld einen Doppelpunkt und das Kürzel: :{{shortcut}}', channels: 'Kanäle', channelsHint: 'Keiner angekreuzt: alle.', text: 'Text', variables: 'Einsetzbar: {{list}}', personal: 'Nur für mich', personalHint: 'Niemand sonst sieht es.', whose: 'Für', mine: 'mich', team: 'alle',
  templates: 'Vorlagen', missing: 'Noch auszufüllen: {{list}}', keys: 'Pfeiltasten wählen, Eingabetaste fügt ein, Esc schließt',
  macro: 'Makro', macros: 'Makros', macroTitle: 'Makro ausführen', findMacro: 'Makro suchen', noMacros: 'Es gibt noch keine Makros. Die Verwaltung legt sie an.', run: 'Ausführen', ran: '{{name}} ausgeführt.', would: 'Das wird geschehen', willText: 'Text ins Textfeld', willTopic: 'Thema', willNote: 'Notiz', willCode: 'Abschlusscode', noteLater: 'wird nach einigen Sekunden gespeichert', codeLater: 'steht in der Nachbearbeitung vorn', topic: 'Thema', note: 'Notiz für Kollegen', code: 'Abschlusscode', noCode: 'Keiner',
}
type Words = typeof german
const english: Words = {
  title: 'Knowledge', search: 'Search articles', searching: 'Searching …', nothing: 'No article fits.', suggested: 'May fit', found_zero: 'No article found', found_one: '{{count}} article found', found_other: '{{count}} articles found',
  insertText: 'Insert text', insertLink: 'Insert link', nowhere: 'First open the field of a reply or note.', inserted: '{{name}} inserted.', back: 'Back to the list', asOf: 'As of {{date}}, {{author}}', open: 'Look at it on the help page',
  flag: 'Does not hold any more', flagReason: 'What does not hold any more?', flagSend: 'Report', flagged: 'Thank you. Whoever keeps the article sees your report.', flaggedSign: 'reported', flaggedBy: '{{by}} on {{date}}: {{reason}}', outdated: 'outdated', draft: 'draft', published: 'published',
  state: 'State', brand: 'Brand', brandHint: 'Empty: for all brands.', language: 'Language', anyLanguage: 'Any language', body: 'Text', bodyHint: 'Markdown: **bold**, - list, [word](https://…). HTML is shown as text.', preview: 'Preview', previewNone: 'Nothing to see yet.', slug: 'Address', slugHint: 'Stands in /help/… and is made of the title when the field is empty.', articleTitle: 'Title', history: 'History', version: 'Version {{number}}, {{date}}, {{author}}', author: 'Last by', help: 'Help page',
  shortcut: 'Shortcut', shortcutHint: 'Type a colon and the shortcut where you write: :{{shortcut}}', channels: 'Channels', channelsHint: 'None ticked: all.', text: 'Text', variables: 'May be used: {{list}}', personal: 'For me alone', personalHint: 'Nobody else sees it.', whose: 'For', mine: 'me', team: 'everybody',
  templates: 'Templates', missing: 'Still to fill in: {{list}}', keys: 'Arrow keys choose, Enter inserts, Esc closes',
  macro: 'Macro', macros: 'Macros', macroTitle: 'Run a macro', findMacro: 'Find a macro', noMacros: 'There are no macros yet. Administrators make them.', run: 'Run', ran: '{{name}} was run.', would: 'This will happen', willText: 'Text into the field', willTopic: 'Topic', willNote: 'Note', willCode: 'Disposition code', noteLater: 'is kept after some seconds', codeLater: 'comes first in wrap-up', topic: 'Topic', note: 'Note for colleagues', code: 'Disposition code', noCode: 'None',
}

export type KnowledgeWord = Exclude<keyof Words, `found_${string}`>
export const wordings = { german, english }

/** What a prepared text may have filled in. */
export const variables = ['customer.name', 'agent.name', 'conversation.topic', 'today']

/** The words in the language of the screen, blanks filled in. */
export function useKnowledgeWords() {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'de' ? ('de' as const) : ('en' as const)
  const words = locale === 'de' ? german : english
  const fill = (text: string, values: Record<string, string | number>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  return {
    locale,
    k: (key: KnowledgeWord, values: Record<string, string | number> = {}) => fill(words[key], values),
    found: (count: number) => fill(words[count === 0 ? 'found_zero' : count === 1 ? 'found_one' : 'found_other'], { count }),
  }
}
