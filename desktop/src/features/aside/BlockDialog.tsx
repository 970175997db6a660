import { Button, Checkbox, Group, Modal, Radio, Skeleton, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from '~/shared/api/contract'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { closeDialog } from '~/shared/work/dialogs'
import { block } from '~/shared/work/asideActs'
import { senderQuery } from './sender'

const domainOf = (address: string) => address.slice(address.lastIndexOf('@'))

/** Blocks whoever wrote, or everybody of their domain: what they write from now on is set aside. */
export function BlockDialog({ view }: { view: ConversationView }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(senderQuery(view.id))
  const [whole, setWhole] = useState('address')
  const [reason, setReason] = useState('')
  const [aside, setAside] = useState(true)
  const address = data?.address
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!address) return
    closeDialog()
    void block(client, view, whole === 'domain' ? domainOf(address) : address, reason.trim(), aside && !view.aside)
  }
  return (
    <Modal opened onClose={closeDialog} title={t('aside.blockTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={go}>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('aside.blockIntro')}</p>
          {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : !data ? <Skeleton h={80} /> : null}
          {data && !address && <p role="status">{t('aside.noSender')}</p>}
          {address && (
            <>
              <Radio.Group label={t('aside.whom')} value={whole} onChange={setWhole}>
                <Stack gap={8} mt={6}>
                  <Radio value="address" label={address} data-autofocus />
                  <Radio value="domain" label={domainOf(address)} description={t('aside.wholeDomain')} />
                </Stack>
              </Radio.Group>
              <TextInput label={t('aside.reason')} value={reason} maxLength={200} onChange={(event) => setReason(event.currentTarget.value)} />
              {!view.aside && <Checkbox label={t('aside.thisToo')} checked={aside} onChange={(event) => setAside(event.currentTarget.checked)} />}
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={closeDialog}>
              {t('common.cancel')}
            </Button>
            {address && <Button type="submit">{t('aside.block')}</Button>}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
