import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { withTexts } from '~/shared/i18n/parts'
import { ConfigPart } from './editor/ConfigPart'
import { kinds } from './kinds'

const AccessTokens = lazy(() => withTexts('access', import('./access/AccessTokens')).then((module) => ({ default: module.AccessTokens })))
const AuditLog = lazy(() => import('./audit/AuditLog').then((module) => ({ default: module.AuditLog })))
const Knowledge = lazy(() => import('./knowledge/Knowledge').then((module) => ({ default: module.Knowledge })))
const Rules = lazy(() => import('./rules/Rules').then((module) => ({ default: module.Rules })))
const Senders = lazy(() => withTexts('aside', import('./senders/Senders')).then((module) => ({ default: module.Senders })))
const Webhooks = lazy(() => withTexts('access', import('./access/Webhooks')).then((module) => ({ default: module.Webhooks })))
const Users = lazy(() => import('./users/Users').then((module) => ({ default: module.Users })))

export function AdminPart() {
  const { part } = useParams({ strict: false }) as { part?: string }
  switch (part) {
    case 'audit':
      return <Suspense fallback={null}><AuditLog /></Suspense>
    case 'rules':
      return <Suspense fallback={null}><Rules /></Suspense>
    case 'senders':
      return <Suspense fallback={null}><Senders /></Suspense>
    case 'users':
      return <Suspense fallback={null}><Users /></Suspense>
    case 'tokens':
      return <Suspense fallback={null}><AccessTokens /></Suspense>
    case 'webhooks':
      return <Suspense fallback={null}><Webhooks /></Suspense>
    case 'articles':
    case 'templates':
    case 'macros':
      return <Suspense fallback={null}><Knowledge key={part} part={part} /></Suspense>
    case 'agents':
      return <ConfigPart key={part} part={part} kind={kinds.agents} />
    case 'skills':
      return <ConfigPart key={part} part={part} kind={kinds.skills} />
    case 'queues':
      return <ConfigPart key={part} part={part} kind={kinds.queues} />
    case 'hours':
      return <ConfigPart key={part} part={part} kind={kinds.hours} />
    case 'experts':
      return <ConfigPart key={part} part={part} kind={kinds.experts} />
    case 'sites':
      return <ConfigPart key={part} part={part} kind={kinds.accounts} />
    case 'dispositions':
      return <ConfigPart key={part} part={part} kind={kinds.dispositions} />
    case 'reasons':
      return <ConfigPart key={part} part={part} kind={kinds.reasons} />
    default:
      return null
  }
}
