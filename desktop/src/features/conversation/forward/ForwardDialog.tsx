import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationView, Entry } from '~/shared/api/contract'
import { newKey } from '~/shared/api/ids'
import { entriesQuery } from '~/shared/api/queries'
import { useFormats } from '~/shared/i18n/formats'
import { ErrorNote } from '~/shared/ui/ErrorNote'
import { tell } from '~/shared/undo/undo'
import { isAddress } from '../composer/mail/parties'
import { postForward } from '../mailCalls'

const OFFERED = 12
const said = (entry: Entry) => entry.body.mail?.subject || entry.body.mail?.text || entry.body.text || entry.body.file?.name || ''

/** A question to somebody outside the house, with what they need to read from the conversation. */
export default function ForwardDialog({ view, about, onClose }: { view: ConversationView; about: Entry | null; onClose(): void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [key] = useState(newKey)
  const [form, setForm] = useState({ name: '', address: '', subject: about?.body.mail?.subject ?? view.topic, text: '' })
  const [chosen, setChosen] = useState(() => new Set(about ? [about.id] : []))
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null })
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const badAddress = !isAddress(form.address.trim())
  const send = async () => {
    setAsked(true)
    if (badAddress || form.text.trim() === '' || state.busy) return
    setState({ busy: true, error: null })
    try {
      await postForward(view.id, { key, name: form.name.trim(), address: form.address.trim(), subject: form.subject.trim(), text: form.text.trim(), entryIds: [...chosen] })
      void client.invalidateQueries({ queryKey: ['entries', view.id] })
      tell(t('forward.sent', { name: form.name.trim() || form.address.trim() }))
      onClose()
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('forward.title')} size="lg" closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={(event) => { event.preventDefault(); void send() }} noValidate>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>{t('forward.intro')}</p>
          <Group grow align="flex-start">
            <TextInput label={t('forward.name')} value={form.name} maxLength={120} data-autofocus onChange={(event) => set({ name: event.currentTarget.value })} />
            <TextInput label={t('forward.address')} type="email" required value={form.address} maxLength={254} error={asked && badAddress && t('mailComposer.notAnAddress', { text: form.address })} onChange={(event) => set({ address: event.currentTarget.value })} />
          </Group>
          <TextInput label={t('forward.subject')} value={form.subject} maxLength={300} onChange={(event) => set({ subject: event.currentTarget.value })} />
          <Textarea label={t('forward.text')} required autosize minRows={4} maxRows={10} maxLength={20_000} value={form.text} error={asked && form.text.trim() === '' && t('forward.needsText')} onChange={(event) => set({ text: event.currentTarget.value })} />
          <Quoted view={view} about={about} chosen={chosen} setChosen={setChosen} />
          {state.error !== null && <ErrorNote error={state.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={state.busy}>
              {t('forward.send', { name: form.name.trim() || form.address.trim() || '…' })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Quoted({ view, about, chosen, setChosen }: { view: ConversationView; about: Entry | null; chosen: Set<string>; setChosen(ids: Set<string>): void }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const held = useQuery(entriesQuery(view.id)).data?.items ?? []
  const recent = held.filter((entry) => entry.kind === 'message' && said(entry) !== '').slice(-OFFERED)
  const offered = about && !recent.some((entry) => entry.id === about.id) ? [about, ...recent] : recent
  if (offered.length === 0) return null
  return (
    <Checkbox.Group label={t('forward.quoted')} value={[...chosen]} onChange={(ids) => setChosen(new Set(ids))}>
      <Stack gap={6} mt={6} mah={170} style={{ overflow: 'auto' }}>
        {offered.map((entry) => (
          <Checkbox key={entry.id} value={entry.id} label={`${entry.author.name}, ${formats.dateTime(entry.at)}: ${said(entry).slice(0, 90)}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
