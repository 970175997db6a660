import { IconAt, IconBrowser, IconCheck, IconPhone, IconQuestionMark, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerView, Segment } from '~/shared/api/contract'
import { useFormats } from '~/shared/i18n/formats'
import { withTexts } from '~/shared/i18n/parts'
import { worded } from '~/shared/i18n/worded'
import { serverNow } from '~/shared/time/clock'
import { ChannelIcon } from '~/shared/ui/ChannelIcon'
import classes from './ContextPane.module.css'

const Traits = lazy(() => withTexts('traits', import('./traits/Traits')))

const kinds: Record<string, typeof IconAt> = { email: IconAt, phone: IconPhone, visitor: IconBrowser }

/** Addresses with their proof, what was only typed, consents, other concerns. */
export function CustomerFacts({ customer, segment, here }: { customer: CustomerView; segment: Segment | null; here?: string }) {
  const { t } = useTranslation()
  const others = customer.conversations.filter((conversation) => conversation.id !== here)
  return (
    <>
      <Suspense>
        <Traits customer={customer} />
      </Suspense>
      <section className={classes.section}>
        <h2>{t('context.addresses')}</h2>
        <ul className={classes.list}>
          {customer.addresses.map((address) => (
            <Address key={address.id} address={address} />
          ))}
          {customer.hints.filter((hint) => hint.value !== customer.name).map((hint) => (
            <li key={`${hint.kind}-${hint.value}`} className={classes.hint}>
              <span className={classes.value}>{hint.value}</span>
              <span className={classes.proof} data-verified="false">
                <IconQuestionMark size={13} aria-hidden /> {t('context.typedOnly')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <h2>{t(here ? 'context.others' : 'context.concerns', { count: others.length })}</h2>
        {others.length === 0 ? <p style={{ margin: 0, color: 'var(--ink-3)' }}>{t('context.noOthers')}</p> : <Others conversations={others} />}
      </section>
      <Consents customer={customer} segment={segment} />
    </>
  )
}

function Address({ address }: { address: CustomerView['addresses'][number] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const Icon = kinds[address.kind] ?? IconAt
  return (
    <li title={t('context.since', { date: formats.date(address.since), from: worded(`provenance.${address.provenance}`, address.provenance) })}>
      <Icon size={15} aria-hidden />
      <span className={classes.value}>{address.value}</span>
      <span className={classes.proof} data-verified={address.verified}>
        {address.verified ? <IconCheck size={13} aria-hidden /> : <IconQuestionMark size={13} aria-hidden />}
        {t(address.verified ? 'context.verified' : 'context.unverified')}
      </span>
    </li>
  )
}

function Others({ conversations }: { conversations: CustomerView['conversations'] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const status = (value: string) => worded(`conversation.statuses.${value}`, value)
  return (
    <ul className={classes.list}>
      {conversations.map((conversation) => (
        <li key={conversation.id} style={{ padding: 0 }}>
          <Link to="/c/$conversationId" params={{ conversationId: conversation.id }} search={{}} className={classes.other}>
            <ChannelIcon channel={conversation.channel} size={13} /> {conversation.topic || t('conversation.noTopic')}
            <small>
              {status(conversation.status)} · {formats.short(conversation.lastAt, serverNow())}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Consents({ customer, segment }: { customer: CustomerView; segment: Segment | null }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const name = (purpose: string) => worded(`consents.${purpose}`, purpose)
  const known = new Set(customer.consents.map((consent) => consent.purpose))
  const extra = (segment?.consents ?? []).filter((purpose) => !known.has(purpose))
  if (customer.consents.length + extra.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('context.consents')}</h2>
      <ul className={classes.list}>
        {customer.consents.map((consent) => (
          <li key={consent.purpose} title={formats.dateTime(consent.at)}>
            {consent.given ? <IconCheck size={15} color="var(--good)" aria-hidden /> : <IconX size={15} color="var(--bad)" aria-hidden />}
            <span className={classes.value}>{name(consent.purpose)}</span>
            <span className={classes.proof}>{t(consent.given ? 'context.given' : 'context.refused')}</span>
          </li>
        ))}
        {extra.map((purpose) => (
          <li key={purpose}>
            <IconCheck size={15} color="var(--good)" aria-hidden />
            <span className={classes.value}>{name(purpose)}</span>
            <span className={classes.proof}>{t('context.given')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
