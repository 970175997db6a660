import { worded } from '~/shared/i18n/worded'
import { useKnowledgeWords } from '~/shared/knowledge/words'
import type { Kind } from '../editor/kind'
import { checkMacro, checkTemplate } from './checks'
import { MacroForm } from './MacroForm'
import { TemplateForm } from './TemplateForm'

const languageOf = (text: { language: string | null }) => (text.language ? worded(`languages.${text.language}`, text.language) : '–')

export const templates: Kind<'templates'> = {
  name: 'templates', title: (template) => template.name, check: checkTemplate, Form: TemplateForm, empty: { name: '', shortcut: '', language: 'de', channels: [], text: '', personal: false, active: true },
  useColumns() {
    const { k } = useKnowledgeWords()
    return [
      { key: 'shortcut', show: (template) => `:${template.shortcut}` },
      { key: 'language', show: languageOf },
      { key: 'whose', show: (template) => k(template.personal ? 'mine' : 'team') },
    ]
  },
}

export const macros: Kind<'macros'> = {
  name: 'macros', title: (macro) => macro.name, check: checkMacro, Form: MacroForm, empty: { name: '', language: 'de', text: '', topic: '', note: '', dispositionId: null, personal: false, active: true },
  useColumns() {
    const { k } = useKnowledgeWords()
    return [
      { key: 'language', show: languageOf },
      { key: 'whose', show: (macro) => k(macro.personal ? 'mine' : 'team') },
    ]
  },
}
