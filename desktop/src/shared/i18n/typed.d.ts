import type { texts } from './en'
import type mail from './en/mail.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof texts & typeof mail }
    enableSelector: false
  }
}
