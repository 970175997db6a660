import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AgentNow, PresenceStatus } from '~/shared/api/contract'
import { reasonsQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { Elapsed } from '~/shared/ui/Elapsed'
import { PresenceDot } from '~/shared/ui/PresenceDot'
import classes from './Wallboard.module.css'

const order: PresenceStatus[] = ['not-responding', 'available', 'away', 'offline']

/** People by what they are doing, those in one state longest first. */
export function AgentBoard({ agents }: { agents: AgentNow[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes.part}>
      <h2>{t('wallboard.agents')}</h2>
      {agents.length === 0 && <p>{t('wallboard.noAgents')}</p>}
      <div className={classes.states}>
        {order.map((status) => {
          const here = agents.filter((agent) => agent.status === status).sort((a, b) => a.since.localeCompare(b.since))
          if (here.length === 0) return null
          return (
            <div key={status} className={classes.state}>
              <h3>
                <PresenceDot status={status} /> {t(`presence.${status}`)} ({here.length})
              </h3>
              <ul className={classes.agents}>
                {here.map((agent) => (
                  <Agent key={agent.id} agent={agent} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}

function Agent({ agent }: { agent: AgentNow }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const reason = useQuery(reasonsQuery).data?.find((candidate) => candidate.id === agent.reasonId)
  const next = agent.next ? t('presence.then', { status: t(`presence.${agent.next}`) }) : null
  const details = [reason && formats.say(reason.name), next].filter(Boolean).join(' · ')
  return (
    <li className={classes.agent}>
      <span>
        {agent.name}
        {!agent.reachable && agent.status !== 'offline' && <IconPlugConnectedX size={14} role="img" aria-label={t('wallboard.unreachable')} />}
        {agent.overCommitted && <IconAlertTriangle size={14} role="img" aria-label={t('wallboard.overCommitted')} />}
        {details && <small>{details}</small>}
      </span>
      <span className={classes.load}>
        <meter value={agent.used} max={Math.max(agent.capacity, agent.used, 1)} aria-label={t('presence.capacity', { used: agent.used, total: agent.capacity })} />
        <b>
          {agent.used}/{agent.capacity}
        </b>
      </span>
      <span className={classes.since}>
        <Elapsed since={agent.since} />
      </span>
    </li>
  )
}
