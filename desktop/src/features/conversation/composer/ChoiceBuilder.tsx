import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Composer.module.css'
import type { Content } from './outbox'

const MOST = 6

/** Makes a question with quick replies that the customer can tap. */
export function ChoiceBuilder({ onSend, onClose }: { onSend(content: Content): void; onClose(): void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [labels, setLabels] = useState(['', ''])
  const filled = labels.map((label) => label.trim()).filter(Boolean)
  const ready = text.trim() !== '' && filled.length >= 2
  const send = () => ready && onSend({ choices: { text: text.trim(), choices: filled.map((label, index) => ({ id: String(index + 1), label })) } })
  const change = (index: number, value: string) => {
    const next = labels.map((label, at) => (at === index ? value : label))
    const full = next.length < MOST && next.every((label) => label.trim() !== '')
    setLabels(full ? [...next, ''] : next)
  }
  return (
    <Stack gap={6} className={classes.choices} role="group" aria-label={t('composer.choices')}>
      <TextInput label={t('composer.question')} data-autofocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Group gap={6}>
        {labels.map((label, index) => (
          <TextInput key={index} flex="1 1 140px" maxLength={40} aria-label={t('composer.answer', { number: index + 1 })} placeholder={t('composer.answer', { number: index + 1 })} value={label}
            onChange={(event) => change(index, event.currentTarget.value)} />
        ))}
      </Group>
      <Group gap={6}>
        <Button size="compact-sm" data-disabled={!ready || undefined} onClick={send}>
          {t('composer.sendChoices')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
