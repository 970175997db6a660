import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '~/shared/i18n/formats'
import type { TestResult } from './types'
import { orderWords, useWords } from './words'

type Difference = TestResult['differences'][number]

/** What a test expected and what came out, line by line, where the two differ. */
export function Differences({ test, result }: { test: string; result: TestResult | undefined }) {
  const { w, wrong } = useWords()
  const worded = useWorded()
  if (!result || result.differences.length === 0) return null
  return (
    <Table withTableBorder verticalSpacing={6} aria-label={w('comparison', { test })}>
      <Table.Thead>
        <Table.Tr>
          {(['what', 'expected', 'gotColumn'] as const).map((column) => (
            <Table.Th key={column} scope="col">{w(column)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {result.differences.map((difference) => (
          <Table.Tr key={difference.what}>
            <Table.Th scope="row">{wrong(difference.what)}</Table.Th>
            <Table.Td>{worded(difference, difference.expected)}</Table.Td>
            <Table.Td>{worded(difference, difference.got)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** Codes and seconds in words; names are words already. */
function useWorded() {
  const { t } = useTranslation()
  const { w } = useWords()
  const formats = useFormats()
  return (difference: Difference, value: string): string => {
    if (value === '') return w('nothing')
    switch (difference.what) {
      case 'priority': return t(`priority.${value as 'low'}`)
      case 'class': return w(orderWords[value as keyof typeof orderWords])
      case 'promise': return formats.span(Number(value))
      case 'setAside': return value === 'true' ? w('yes') : w('no')
      default: return value
    }
  }
}
