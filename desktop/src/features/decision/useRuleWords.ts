import { useTranslation } from 'react-i18next'
import { worded } from '~/shared/i18n/worded'

/** Words for what decided and what ruled out; a code that the texts do not know is shown as it is, never hidden. */
export function useRuleWords() {
  useTranslation()
  return {
    decidedBy: (code: string) => worded(`why.by.${code}`, code),
    because: (code: string) => worded(`why.because.${code}`, code),
  }
}
