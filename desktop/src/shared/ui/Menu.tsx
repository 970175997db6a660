import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import classes from './Menu.module.css'

export interface MenuButton {
  ref: RefObject<HTMLButtonElement | null>
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  onClick(): void
  onKeyDown(event: KeyboardEvent): void
}

interface Props {
  label: string
  button(props: MenuButton): ReactNode
  align?: 'start' | 'end'
  width?: number
  /** Makes the menu open from outside, by a key for example. */
  openRef?: RefObject<(() => void) | null>
  children: ReactNode
}

const GAP = 4

/** A button that opens a menu: arrows move, letters jump, Escape and Tab close, the focus comes back. */
export function Menu({ label, button, align = 'start', width, openRef, children }: Props) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback((refocus: boolean) => {
    setOpen(false)
    if (refocus) anchor.current?.focus()
  }, [])
  useEffect(() => {
    if (openRef) openRef.current = () => setOpen(true)
  }, [openRef])
  const props: MenuButton = {
    ref: anchor, 'aria-haspopup': 'menu', 'aria-expanded': open,
    onClick: () => setOpen(!open),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setOpen(true)
    },
  }
  return (
    <>
      {button(props)}
      {open && createPortal(
        <Panel label={label} anchor={anchor} align={align} width={width} close={close}>
          {children}
        </Panel>,
        document.body,
      )}
    </>
  )
}

interface PanelProps {
  label: string
  anchor: RefObject<HTMLButtonElement | null>
  align: 'start' | 'end'
  width: number | undefined
  close(refocus: boolean): void
  children: ReactNode
}

function Panel({ label, anchor, align, width, close, children }: PanelProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place(box.current, anchor.current, align), [anchor, align])
  useEffect(() => itemsOf(box.current)[0]?.focus(), [])
  useEffect(() => {
    const outside = (event: Event) => !box.current?.contains(event.target as Node) && !anchor.current?.contains(event.target as Node) && close(false)
    const leave = () => close(false)
    document.addEventListener('pointerdown', outside)
    addEventListener('resize', leave)
    return () => {
      document.removeEventListener('pointerdown', outside)
      removeEventListener('resize', leave)
    }
  }, [anchor, close])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') close(true)
    else if (!moveFocus(box.current, event.key)) return
    event.stopPropagation()
    if (event.key !== 'Tab') event.preventDefault()
  }
  const onClick = (event: React.MouseEvent) => {
    const item = (event.target as Element).closest('[role^="menuitem"]')
    if (item && !item.hasAttribute('data-stays')) close(true)
  }
  return (
    <div ref={box} role="menu" aria-label={label} className={classes.panel} style={{ width }} onKeyDown={onKeyDown} onClick={onClick}>
      {children}
    </div>
  )
}

const itemsOf = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]

function place(box: HTMLElement | null, anchor: HTMLElement | null, align: 'start' | 'end') {
  if (!box || !anchor) return
  const at = anchor.getBoundingClientRect()
  const wanted = align === 'start' ? at.left : at.right - box.offsetWidth
  const left = Math.max(6, Math.min(innerWidth - box.offsetWidth - 6, wanted))
  const top = Math.min(at.bottom + GAP, Math.max(6, innerHeight - box.offsetHeight - 6))
  Object.assign(box.style, { left: `${left}px`, top: `${top}px` })
}

/** Tells whether the key moved the focus. */
function moveFocus(box: HTMLElement | null, key: string): boolean {
  const items = itemsOf(box)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const byKey: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }
  const letter = key.length === 1 && key !== ' ' ? key.toLowerCase() : null
  const order = [...items.keys()].map((index) => (index + at + 1) % items.length)
  const next = letter ? order.find((index) => items[index]!.textContent?.trim().toLowerCase().startsWith(letter)) : byKey[key]
  if (next === undefined) return false
  items[(next + items.length) % items.length]?.focus()
  return true
}

interface ItemProps {
  onClick?(): void
  left?: ReactNode
  right?: ReactNode
  /** The menu stays open after a click. */
  stays?: boolean
  checked?: boolean
  kind?: 'radio' | 'checkbox'
  current?: boolean
  children: ReactNode
}

export function MenuItem({ onClick, left, right, stays, checked, kind, current, children }: ItemProps) {
  return (
    <button type="button" role={`menuitem${kind ?? ''}`} aria-checked={kind ? (checked ?? false) : undefined} aria-current={current || undefined} tabIndex={-1} data-stays={stays || undefined} className={classes.item} onClick={onClick}>
      {left !== undefined && <span className={classes.left}>{left}</span>}
      <span className={classes.words}>{children}</span>
      {right}
    </button>
  )
}

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <div role="presentation" className={classes.label}>
    {children}
  </div>
)
export const MenuDivider = () => <div role="separator" className={classes.divider} />
