import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A secret that the server shows this once; whoever has kept it says so. Its words come with the part `access`. */
export function OneTimeSecret({ title, text, secret, onSeen }: { title: string; text: string; secret: string; onSeen(): void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(secret).then(() => setCopied(true), () => setCopied(false))
  return (
    <Alert role="status" title={title} icon={<IconKey size={18} aria-hidden />} color="yellow" variant="light">
      <TextInput label={text} value={secret} readOnly autoFocus styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }} onFocus={(event) => event.currentTarget.select()} />
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={copy}>
          {t(copied ? 'access.copied' : 'access.copy')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onSeen}>
          {t('access.seen')}
        </Button>
      </Group>
    </Alert>
  )
}
