import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface Props {
  icon: ReactNode
  title: string
  /** What to do next, or why it is fine that nothing is here. */
  text?: string
  action?: ReactNode
  /** 1 where it stands for the whole page. */
  level?: 1 | 2 | 3
}

/** What a list or page shows instead of nothing. */
export function EmptyState({ icon, title, text, action, level = 2 }: Props) {
  return (
    <Stack className={classes.empty} align="center" justify="center" gap={8}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <Title order={level} size="h3" ta="center">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" ta="center" maw={420}>
          {text}
        </Text>
      )}
      {action}
    </Stack>
  )
}
