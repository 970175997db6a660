import { Button, type ButtonProps } from '@mantine/core'
import { useState } from 'react'

interface Props extends ButtonProps {
  /** What is pressed first, and what it asks then. */
  text: string
  sure: string
  label: string
  onSure(): void
}

/** A button for what cannot be taken back: it asks once, in its own place, and forgets that it asked when one goes away. */
export function SureButton({ text, sure, label, onSure, ...rest }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <Button {...rest} variant={asking ? 'filled' : 'default'} {...(asking ? { color: 'red' } : {})} aria-label={asking ? `${label}: ${sure}` : label} onBlur={() => setAsking(false)} onClick={() => (asking ? onSure() : setAsking(true))}>
      {asking ? sure : text}
    </Button>
  )
}
