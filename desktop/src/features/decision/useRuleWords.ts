import { useTranslation } from 'react-i18next'
import { worded } from '~/shared/i18n/worded'
import type { RuleParams, Verdict } from '~/shared/api/contract'

/** Words for rules, reasons and tie-breakers; what the texts do not know is shown by its name and values, never hidden. */
export function useRuleWords() {
  useTranslation()
  const say = (key: string, fallback: string, params: RuleParams) => worded(key, plain(fallback, params), params)
  return {
    rule: (rule: string) => say(`why.rules.${rule}`, rule, {}),
    verdict: (verdict: Verdict) => say(`why.reasons.${verdict.reason}`, verdict.reason, verdict.params),
    tieBreak: (rule: string, params: RuleParams) => say(`why.tieBreaks.${rule}`, rule, params),
    others: (reason: string, count: number) => say(`why.left.${reason}`, reason, { count }),
  }
}

function plain(name: string, params: RuleParams) {
  const values = Object.entries(params).map(([key, value]) => `${key} ${value}`)
  return values.length ? `${name} (${values.join(', ')})` : name
}
