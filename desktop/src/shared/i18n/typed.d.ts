import type { texts } from './en'
import type access from './en/access.json'
import type admin from './en/admin.json'
import type aside from './en/aside.json'
import type concerns from './en/concerns.json'
import type mail from './en/mail.json'
import type problems from './en/problems.json'
import type supervisor from './en/supervisor.json'
import type tasks from './en/tasks.json'
import type traits from './en/traits.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof texts & typeof access & typeof admin & typeof aside & typeof concerns & typeof mail & typeof problems & typeof supervisor & typeof tasks & typeof traits }
    enableSelector: false
  }
}
