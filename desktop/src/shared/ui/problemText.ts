import i18next from 'i18next'
import { problemOf } from '../api/problem'
import { worded } from '../i18n/worded'

/** Puts what went wrong into words: by code where the texts know it, else what the server said. */
export function problemText(error: unknown): string {
  const problem = problemOf(error)
  const said = problem.details.detail ?? problem.details.title ?? i18next.t('problems.unexpected', { code: problem.code })
  return worded(`problems.${problem.code}`, said, problem.details)
}
