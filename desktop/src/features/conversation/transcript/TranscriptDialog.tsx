import { Alert, Button, Group, Modal, Radio, Skeleton, Stack, TextInput } from '@mantine/core'
import { IconFileText, IconLock } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '~/shared/api/client'
import type { CustomerView, Id } from '~/shared/api/contract'
import { newKey } from '~/shared/api/ids'
import { conversationQuery, customerQuery } from '~/shared/api/queries'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { tell } from '~/shared/undo/undo'
import { closeDialog } from '~/shared/work/dialogs'
import { isAddress } from '../composer/mail/parties'

const OTHER = 'other'

/** Sends the customer what was said in the newest contact, after saying what that will be. */
export default function TranscriptDialog({ conversationId }: { conversationId: Id }) {
  const { t } = useTranslation()
  const view = useQuery(conversationQuery(conversationId)).data
  const customer = useQuery({ ...customerQuery(view?.customer.id ?? ''), enabled: view !== undefined })
  const prospect = useQuery({
    queryKey: ['transcript', conversationId], queryFn: () => ok(api.GET('/api/conversations/{id}/transcripts', { params: { path: { id: conversationId } } })), gcTime: 0,
  })
  const error = prospect.error ?? customer.error
  return (
    <Modal opened onClose={closeDialog} title={t('transcript.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      {error ? (
        <ErrorNote error={error} onRetry={() => void Promise.all([prospect.refetch(), customer.refetch()])} />
      ) : !prospect.data || !customer.data ? (
        <Skeleton h={140} />
      ) : (
        <TranscriptForm conversationId={conversationId} customer={customer.data} {...prospect.data} />
      )}
    </Modal>
  )
}

/** What was proven comes first, then what was only typed. */
function known({ addresses, hints }: CustomerView) {
  const proven = addresses.filter((address) => address.kind === 'email').map(({ value, verified }) => ({ value, verified }))
  const typed = hints.filter((hint) => hint.kind === 'email' && !proven.some((address) => address.value === hint.value)).map(({ value }) => ({ value, verified: false }))
  return [...proven.sort((a, b) => Number(b.verified) - Number(a.verified)), ...typed]
}

interface FormProps { conversationId: Id; customer: CustomerView; whole: boolean; from?: string | null; left: number }

function TranscriptForm({ conversationId, customer, whole, from, left }: FormProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key] = useState(newKey)
  const addresses = known(customer)
  const [chosen, setChosen] = useState(addresses[0]?.value ?? OTHER)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const address = chosen === OTHER ? typed.trim() : chosen
  const hindrance = !from ? t('problems.no-mailbox') : left === 0 ? t('problems.enough-letters') : ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (hindrance || state.busy || !isAddress(address)) return
    setState({ busy: true, error: null })
    try {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      await ok(api.POST('/api/conversations/{id}/transcripts', { params: { path: { id: conversationId } }, body: { key, address, zone } }))
      closeDialog()
      void client.invalidateQueries({ queryKey: ['entries', conversationId] })
      tell(t('transcript.sent', { address }))
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const badTyped = asked && chosen === OTHER && !isAddress(address) && t('mailComposer.notAnAddress', { text: typed })
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <Alert color={whole ? 'blue' : 'yellow'} icon={whole ? <IconFileText size={18} aria-hidden /> : <IconLock size={18} aria-hidden />} title={t(whole ? 'transcript.whole' : 'transcript.link')}>
          {t(whole ? 'transcript.wholeText' : 'transcript.linkText')} {from && t('transcript.from', { address: from })}
        </Alert>
        {hindrance ? (
          <Alert color="red" role="alert">{hindrance}</Alert>
        ) : (
          <>
            <Radio.Group label={t('transcript.to')} value={chosen} onChange={setChosen}>
              <Stack gap={8} mt={6}>
                {addresses.map(({ value, verified }, index) => (
                  <Radio key={value} value={value} label={value} description={t(verified ? 'context.verified' : 'context.unverified')} data-autofocus={index === 0 || undefined} />
                ))}
                {addresses.length > 0 && <Radio value={OTHER} label={t('transcript.other')} />}
              </Stack>
            </Radio.Group>
            {chosen === OTHER && (
              <TextInput label={t('forward.address')} type="email" required value={typed} maxLength={254} data-autofocus error={badTyped} onChange={(event) => setTyped(event.currentTarget.value)} />
            )}
            <p style={{ margin: 0, fontSize: '0.82rem', color: 'var(--ink-3)' }}>{t('transcript.left', { count: left })}</p>
          </>
        )}
        {state.error !== null && <ErrorNote error={state.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={closeDialog}>{t('common.cancel')}</Button>
          {!hindrance && <Button type="submit" loading={state.busy}>{t('transcript.send')}</Button>}
        </Group>
      </Stack>
    </form>
  )
}
