import { Loader, Modal, Text, Title } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Decision, Id } from '~/shared/api/contract'
import { decisionsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { worded } from '~/shared/i18n/worded'
import { EmptyState } from '~/shared/ui/EmptyState'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { closeDialog } from '~/shared/work/dialogs'
import { Candidates } from './Candidates'
import classes from './WhyDialog.module.css'
import { useRuleWords } from './useRuleWords'

/** Why this work came to this agent: the stored decisions, newest first, in plain words and then in detail. */
export function WhyDialog({ workId, customer }: { workId: Id; customer: string }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(decisionsQuery(workId))
  return (
    <Modal opened onClose={closeDialog} size="xl" title={t('why.title', { customer })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loader aria-label={t('common.loading')} />}
      {data?.length === 0 && <EmptyState icon={<IconHelpCircle size={26} />} title={t('why.none')} text={t('why.noneText')} level={3} />}
      {data?.map((decision, index) => (
        <DecisionView key={decision.at} decision={decision} open={index === 0} />
      ))}
    </Modal>
  )
}

function DecisionView({ decision, open }: { decision: Decision; open: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const words = useRuleWords()
  return (
    <details className={classes.decision} open={open}>
      <summary>
        <b>{t('why.to', { what: worded(`why.what.${decision.what}`, decision.what), agent: decision.agent.name })}</b> · {formats.dateTime(decision.at)}
      </summary>
      <p className={classes.sentence}>{formats.say(decision.sentence)}</p>
      <dl className={classes.facts}>
        <Fact name={t('why.queue')}>{decision.queue.name}</Fact>
        <Fact name={t('why.waited')}>{formats.span(decision.waitedSeconds)}</Fact>
        <Fact name={t('why.decidedBy')}>{words.decidedBy(decision.decidedBy)}</Fact>
        {decision.rules.length > 0 && <Fact name={t('why.rules')}>{decision.rules.join(', ')}</Fact>}
        {decision.widened.length > 0 && (
          <Fact name={t('why.widened')}>{decision.widened.map((step) => t('why.widenedSkill', { skill: step.skill.name, level: step.atLeast })).join(', ')}</Fact>
        )}
        {decision.ruledOutCounts.length > 0 && (
          <Fact name={t('why.summary')}>{decision.ruledOutCounts.map((count) => `${count.agents} × ${words.because(count.because)}`).join(', ')}</Fact>
        )}
      </dl>
      <Title order={3} mt="sm" mb={4}>
        {t('why.candidates')}
      </Title>
      <Candidates decision={decision} />
      {decision.others.length + decision.ruledOut.length === 0 && (
        <Text c="dimmed" mt={6}>
          {t('why.nobodyElse')}
        </Text>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('why.versions', { rules: decision.rulesVersion, config: decision.configurationVersion })}
      </Text>
    </details>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
