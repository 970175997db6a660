import { Table } from '@mantine/core'
import { IconCheck, IconCircleCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '~/shared/api/contract'
import classes from './WhyDialog.module.css'
import { useRuleWords } from './useRuleWords'

type Result = 'chosen' | 'could' | 'could-not'

const icons = { chosen: IconCircleCheck, could: IconCheck, 'could-not': IconX } satisfies Record<Result, unknown>

/** Who was looked at: the chosen one, who could have had it too, and who could not, each with the reason. */
export function Candidates({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const words = useRuleWords()
  const { agent, others, moreOthers, ruledOut } = decision
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('why.candidates')}>
      <Table withTableBorder verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('why.agent')}</Table.Th>
            <Table.Th scope="col">{t('why.result')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Line name={agent.name} result="chosen" words={`${t('why.chosen')} – ${words.decidedBy(decision.decidedBy)}`} />
          {others.map((other) => (
            <Line key={other.id} name={other.name} result="could" words={t('why.couldToo')} />
          ))}
          {moreOthers > 0 && <Line name={t('why.more', { count: moreOthers })} result="could" words={t('why.couldToo')} />}
          {ruledOut.map((out) => (
            <Line key={out.agent.id} name={out.agent.name} result="could-not" words={words.because(out.because)} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Line({ name, result, words }: { name: string; result: Result; words: string }) {
  const Icon = icons[result]
  return (
    <Table.Tr className={result === 'chosen' ? classes.chosen : undefined}>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <span className={classes.verdict} data-ok={result !== 'could-not'}>
          <Icon size={15} aria-hidden />
          {words}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
