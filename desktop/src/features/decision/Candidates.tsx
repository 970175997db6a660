import { Table } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '~/shared/api/contract'
import classes from './WhyDialog.module.css'
import { useRuleWords } from './useRuleWords'

/** Who was looked at, and for each rule whether they passed and why. */
export function Candidates({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const words = useRuleWords()
  const rules = [...new Set(decision.candidates.flatMap((candidate) => candidate.verdicts.map((verdict) => verdict.rule)))]
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('why.candidates')}>
      <Table withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('why.agent')}</Table.Th>
            {rules.map((rule) => (
              <Table.Th key={rule} scope="col">
                {words.rule(rule)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {decision.candidates.map((candidate) => (
            <Table.Tr key={candidate.agent.id} className={candidate.chosen ? classes.chosen : undefined}>
              <Table.Th scope="row">
                {candidate.agent.name}
                {candidate.chosen && ` – ${t('why.chosen')}`}
              </Table.Th>
              {rules.map((rule) => {
                const verdict = candidate.verdicts.find((other) => other.rule === rule)
                return (
                  <Table.Td key={rule}>
                    {verdict && (
                      <span className={classes.verdict} data-ok={verdict.ok}>
                        {verdict.ok ? <IconCheck size={15} role="img" aria-label={t('why.passed')} /> : <IconX size={15} role="img" aria-label={t('why.failed')} />}
                        {words.verdict(verdict)}
                      </span>
                    )}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
