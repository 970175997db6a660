import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disposition, WorkCard } from '~/shared/api/contract'
import { dispositionsQuery, queuesQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { useAction } from '~/shared/keys/actions'
import { changeSettings, useSettings } from '~/shared/settings/settings'
import { Countdown } from '~/shared/ui/Elapsed'
import { complete } from '~/shared/work/acts'
import { usePreparedCodes } from '~/shared/work/preparedCode'
import { DispositionPicker } from './DispositionPicker'
import { rankCodes } from './rankCodes'
import classes from './WrapUpStrip.module.css'

/** After the contact: choose how it ended, then done. In the four modes that a queue may have. */
export function WrapUpStrip({ card }: { card: WorkCard }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const all = useQuery(dispositionsQuery).data ?? []
  const queue = useQuery(queuesQuery).data?.find((candidate) => candidate.id === card.queue.id)
  const use = useSettings((store) => store.values.dispositionUse)
  const [error, setError] = useState(false)
  const [keepOpen, setKeepOpen] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const mode = card.wrapUpMode ?? 'optional'
  const prepared = usePreparedCodes((store) => store.codes[card.conversationId])
  const codes = rankCodes(all, card.queue.id, use, prepared)
  const fallback = codes.find((code) => code.id === queue?.wrapUp.defaultDispositionId)
  const finish = (code: Disposition | null) => {
    if (!code && mode === 'mandatory') {
      setError(true)
      return input.current?.focus()
    }
    if (code) changeSettings({ dispositionUse: { ...use, [code.id]: (use[code.id] ?? 0) + 1 } })
    return void complete(card, { keepOpen, ...(code && { dispositionId: code.id }) })
  }
  useAction('done', () => input.current?.focus(), true, t('wrapUp.toPicker'))
  return (
    <section className={classes.strip} aria-label={t('wrapUp.title')}>
      <div className={classes.head}>
        <Text fw={700}>{t('wrapUp.title')}</Text>
        {card.wrapUpUntil && (
          <span className={classes.count} role="timer" aria-live="off">
            <Countdown until={card.wrapUpUntil} />
          </span>
        )}
        <Text c="dimmed" size="sm" flex="1 1 200px">
          {t(`wrapUp.modes.${mode}`, { code: fallback ? formats.say(fallback.name) : t('wrapUp.noCode') })}
        </Text>
      </div>
      <Group gap="xs" align="flex-start">
        <DispositionPicker codes={codes} inputRef={input} error={error ? t('problems.disposition-needed') : undefined} onPick={finish} />
        {(mode === 'optional' || mode === 'timed' || mode === 'none') && (
          <Button variant="default" onClick={() => finish(null)}>
            {t('wrapUp.without')}
          </Button>
        )}
      </Group>
      <Checkbox mt={8} size="xs" label={t('wrapUp.keepOpen')} checked={keepOpen} onChange={(event) => setKeepOpen(event.currentTarget.checked)} />
    </section>
  )
}
