import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeSettings } from '~/shared/settings/settings'
import icon from './icon.svg'
import classes from './Porch.module.css'

/** The place in front of the door: sign-in and first setup. */
export function Porch({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  const { i18n } = useTranslation()
  const other = i18n.language === 'de' ? 'en' : 'de'
  return (
    <main className={classes.porch}>
      <Paper className={classes.card} withBorder>
        <Group gap="sm" mb="lg" wrap="nowrap">
          <img src={icon} alt="" width={36} height={36} />
          <div>
            <Title order={1} size="h2">
              {title}
            </Title>
            <Text c="dimmed" size="sm">
              Dirigent
            </Text>
          </div>
        </Group>
        {intro && <Text mb="md">{intro}</Text>}
        {children}
      </Paper>
      <Anchor component="button" type="button" mt="md" lang={other} onClick={() => changeSettings({ locale: other })}>
        {other === 'de' ? 'Auf Deutsch' : 'In English'}
      </Anchor>
    </main>
  )
}
