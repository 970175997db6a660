import { useTranslation } from 'react-i18next'
import { problemText } from './problemText'

/** `problemText` that renders anew when the language changes. */
export function useProblemText() {
  useTranslation()
  return problemText
}
