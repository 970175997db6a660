import { useTranslation } from 'react-i18next'

// The words of the rules' editor. They are loaded with it, not with the desk, which most people open without ever writing a rule.

const german = {
  intro: 'Was ein Kontakt braucht: von oben nach unten gefragt, das erste Wort zählt. Neue Regeln gelten erst, wenn sie veröffentlicht sind.',
  tabRules: 'Regeln', tabTests: 'Tests', tabDryRun: 'Probelauf', tabHistory: 'Verlauf', views: 'Ansichten der Regeln',
  draft: 'Entwurf', same: 'Entwurf und Fassung {{number}} sind gleich.', differs: 'Der Entwurf weicht von Fassung {{number}} ab, die jetzt gilt.', unsaved: 'Noch nicht gespeichert.',
  save: 'Entwurf speichern', saved: 'Entwurf gespeichert.', publish: 'Veröffentlichen', published: 'Fassung {{number}} gilt ab jetzt.', reason: 'Grund', reasonHint: 'Ihre Kollegen lesen ihn im Verlauf.',
  own: 'Sie haben den Entwurf geändert; jemand anderes muss ihn veröffentlichen.', mistakes: 'Fehler: {{count}}', testsFail: 'Tests, die nicht stimmen: {{count}}. Veröffentlichen lässt sich der Entwurf, wenn alle stimmen.', waitingToo: 'Auch auf Wartendes anwenden', waitingTooHint: 'Was noch niemand hatte, wird neu beurteilt und behält sein Alter.', stale: 'Jemand anderes hat den Entwurf inzwischen geändert.', takeTheirs: 'Neu laden und meine Änderungen verwerfen',
  none: 'Noch keine Regeln', noneText: 'Ohne Regeln entscheidet das Kanalkonto über die Warteschlange und diese über alles Weitere.', add: 'Neue Regel', edit: 'Regel ändern', remove: 'Regel entfernen', done: 'Fertig', on: 'In Gebrauch', off: 'aus',
  up: '{{name}} nach oben', down: '{{name}} nach unten', order: 'Reihenfolge der Regeln. Mit Alt und Pfeiltasten verschieben.', moved: '{{name}} ist jetzt Regel {{place}}.', always: 'immer',
  name: 'Name', nameHint: 'Agenten lesen ihn unter „Warum ich?“.', when: 'Bedingung', whenHint: 'Leer: passt immer. Vorschläge mit Strg+Leertaste, mit Tab verlassen.', then: 'Dann', queue: 'Warteschlange', priority: 'Priorität', agent: 'Zuerst fragen', topic: 'Thema', orderClass: 'Klasse', orderFirst: 'vor allen anderen', orderOrdinary: 'wie üblich', orderLast: 'nach allen anderen', promise: 'Serviceversprechen', promiseHint: 'Antwort in so vielen Minuten Öffnungszeit; leer: wie die Warteschlange.', autoReply: 'Automatische Antwort', tags: 'Schlagwörter', tagsHint: 'Mit Komma getrennt.', skills: 'Fähigkeiten', level: 'Stufe', addSkill: 'Fähigkeit hinzufügen', unset: 'sagt nichts dazu', stop: 'Danach keine weitere Regel fragen',
  table: 'Tabelle', tableHint: 'Die erste Zeile, deren Zellen alle passen, zählt. In den Zellen: - für beliebig, de, en für eines davon, >= 3, 1..5, /lief* oder = Bedingung.', addTable: 'Mit einer Tabelle verfeinern', dropTable: 'Tabelle entfernen', addColumn: 'Spalte hinzufügen', addRow: 'Zeile hinzufügen', dropColumn: 'Spalte {{column}} entfernen', dropRow: 'Zeile {{row}} entfernen', column: 'Spalte {{column}}', cell: 'Zeile {{row}}, Spalte {{column}}', rowOutcome: 'Zeile {{row}}: {{field}}', row: 'Zeile', rowUp: 'Zeile {{row}} nach oben',
  failing: 'Am letzten Tag nicht auswertbar: {{rules}}', times: '{{rule}} ({{count}}-mal)',
  noTests: 'Noch keine Tests', noTestsText: 'Ein Test sagt, was bei bestimmten Angaben herauskommen muss. Veröffentlicht wird nur, wenn alle stimmen.', addTest: 'Neuer Test', given: 'Gegeben', fact: 'Angabe', value: 'Wert', addFact: 'Angabe hinzufügen', expected: 'Erwartet', rule: 'Regel, die entscheidet', tag: 'Schlagwort', any: 'egal', passed: 'stimmt', failed: 'stimmt nicht: {{wrong}}', untested: 'nach dem Speichern', removeTest: 'Test entfernen', removeFact: '{{fact}} entfernen', wrong: { queue: 'Warteschlange', priority: 'Priorität', rule: 'Regel', tag: 'Schlagwort', given: 'Angaben' },
  run: 'Probelauf starten', last: 'Letzte Kontakte', dryRunText: 'Beurteilt die letzten Kontakte noch einmal: nach den geltenden Regeln und nach dem gespeicherten Entwurf.', result: '{{changed}} von {{contacts}} Kontakten wären anders beurteilt worden.', arrived: 'Eingang', page: 'Seite', before: 'Bisher', after: 'Nach dem Entwurf', noContacts: 'Es gibt noch keine beurteilten Kontakte.', saveFirst: 'Der Probelauf nimmt den gespeicherten Entwurf.',
  version: 'Fassung {{number}}', by: 'von {{author}}', restored: 'Rückkehr zu Fassung {{number}}', restore: 'Fassung {{number}} wieder gelten lassen', restoreTitle: 'Zu Fassung {{number}} zurückkehren', changes: 'Änderungen gegenüber der Fassung davor', holds: 'gilt jetzt', noChanges: 'Keine Unterschiede bei den Regeln.', added: 'neu', removed: 'entfernt', changed: 'geändert', order2: 'Reihenfolge geändert', standing: 'Grundregeln', takeDraft: 'Als Entwurf übernehmen', more: 'Ältere zeigen', rulesCount: 'Regeln: {{count}}',
  cancel: 'Abbrechen', close: 'Schließen', line: 'Zeile {{line}}, Zeichen {{column}}', noMistake: 'Kein Fehler gefunden.',
}
type Words = typeof german
const english: Words = {
  intro: 'What a contact needs: asked from the top, the first word counts. New rules hold only once they are published.',
  tabRules: 'Rules', tabTests: 'Tests', tabDryRun: 'Dry run', tabHistory: 'History', views: 'Views of the rules',
  draft: 'Draft', same: 'The draft is the same as version {{number}}.', differs: 'The draft differs from version {{number}}, which holds now.', unsaved: 'Not saved yet.',
  save: 'Save draft', saved: 'Draft saved.', publish: 'Publish', published: 'Version {{number}} holds from now on.', reason: 'Reason', reasonHint: 'Your colleagues read it in the history.',
  own: 'You changed the draft; somebody else must publish it.', mistakes: 'Mistakes: {{count}}', testsFail: 'Tests that fail: {{count}}. The draft can be published once all of them pass.', waitingToo: 'Apply to waiting work too', waitingTooHint: 'What nobody has had yet is assessed again and keeps its age.', stale: 'Somebody else changed the draft meanwhile.', takeTheirs: 'Load it anew and drop my changes',
  none: 'No rules yet', noneText: 'Without rules the channel account names the queue, and the queue says the rest.', add: 'New rule', edit: 'Change rule', remove: 'Remove rule', done: 'Done', on: 'In use', off: 'off',
  up: 'Move {{name}} up', down: 'Move {{name}} down', order: 'Order of the rules. Move with Alt and the arrow keys.', moved: '{{name}} is rule {{place}} now.', always: 'always',
  name: 'Name', nameHint: 'Agents read it under “Why me?”.', when: 'Condition', whenHint: 'Empty: fits always. Suggestions with Ctrl+Space, leave with Tab.', then: 'Then', queue: 'Queue', priority: 'Priority', agent: 'Ask first', topic: 'Topic', orderClass: 'Class', orderFirst: 'before all others', orderOrdinary: 'as usual', orderLast: 'after all others', promise: 'Promise', promiseHint: 'Answer in so many minutes of opening time; empty: as the queue.', autoReply: 'Automatic answer', tags: 'Tags', tagsHint: 'Separated by commas.', skills: 'Skills', level: 'Level', addSkill: 'Add skill', unset: 'says nothing about it', stop: 'Ask no further rule after this one',
  table: 'Table', tableHint: 'The first row whose cells all fit counts. In cells: - for any, de, en for one of these, >= 3, 1..5, /deliv* or = condition.', addTable: 'Refine with a table', dropTable: 'Remove table', addColumn: 'Add column', addRow: 'Add row', dropColumn: 'Remove column {{column}}', dropRow: 'Remove row {{row}}', column: 'Column {{column}}', cell: 'Row {{row}}, column {{column}}', rowOutcome: 'Row {{row}}: {{field}}', row: 'Row', rowUp: 'Move row {{row}} up',
  failing: 'Could not be asked on the last day: {{rules}}', times: '{{rule}} ({{count}} times)',
  noTests: 'No tests yet', noTestsText: 'A test says what must come out of certain facts. Rules are published only when all of them pass.', addTest: 'New test', given: 'Given', fact: 'Fact', value: 'Value', addFact: 'Add fact', expected: 'Expected', rule: 'Rule that decides', tag: 'Tag', any: 'whatever', passed: 'passes', failed: 'fails: {{wrong}}', untested: 'after saving', removeTest: 'Remove test', removeFact: 'Remove {{fact}}', wrong: { queue: 'queue', priority: 'priority', rule: 'rule', tag: 'tag', given: 'facts' },
  run: 'Start dry run', last: 'Last contacts', dryRunText: 'Judges the last contacts again: by the rules that hold and by the saved draft.', result: '{{changed}} of {{contacts}} contacts would have been judged differently.', arrived: 'Arrival', page: 'Page', before: 'So far', after: 'By the draft', noContacts: 'No contact has been judged yet.', saveFirst: 'The dry run takes the saved draft.',
  version: 'Version {{number}}', by: 'by {{author}}', restored: 'Back to version {{number}}', restore: 'Let version {{number}} hold again', restoreTitle: 'Go back to version {{number}}', changes: 'Changes against the version before', holds: 'holds now', noChanges: 'No differences in the rules.', added: 'new', removed: 'removed', changed: 'changed', order2: 'order changed', standing: 'Standing rules', takeDraft: 'Take as draft', more: 'Show older', rulesCount: 'Rules: {{count}}',
  cancel: 'Cancel', close: 'Close', line: 'Line {{line}}, character {{column}}', noMistake: 'No mistake found.',
}

export type Word = Exclude<keyof Words, 'wrong'>
/** What the classes are called. */
export const orderWords = { first: 'orderFirst', ordinary: 'orderOrdinary', last: 'orderLast' } as const
export type Wrong = keyof Words['wrong']
export const wordings = { german, english }

/** The words in the language of the screen, blanks filled in. */
export function useWords() {
  const { i18n } = useTranslation()
  const words = i18n.language === 'de' ? german : english
  const fill = (text: string, values: Record<string, string | number>) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  return {
    locale: i18n.language === 'de' ? ('de' as const) : ('en' as const),
    w: (key: Word, values: Record<string, string | number> = {}) => fill(words[key], values),
    wrong: (code: string) => words.wrong[code as Wrong] ?? code,
  }
}
