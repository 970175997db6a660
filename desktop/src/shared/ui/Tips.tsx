import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import classes from './Tips.module.css'

const DELAY_MS = 350
const GAP = 6

interface Shown {
  text: string
  target: HTMLElement
}

/**
 * Shows the `data-tip` of whatever is pointed at or focused; mounted once. It can be hovered, and Escape puts it away. Where the tip says
 * more than the element's label, it describes the element for screen readers too.
 */
export function Tips() {
  const id = useId()
  const [shown, setShown] = useState<Shown | null>(null)
  useListening(setShown)
  const box = usePlacing(shown)
  useEffect(() => {
    const target = shown?.target
    if (!target || target.getAttribute('aria-label') === shown.text) return undefined
    target.setAttribute('aria-describedby', id)
    return () => target.removeAttribute('aria-describedby')
  }, [shown, id])
  if (!shown) return null
  return createPortal(
    <div ref={box} id={id} role="tooltip" className={classes.tip}>
      {shown.text}
    </div>,
    document.body,
  )
}

function useListening(show: (shown: Shown | null) => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const find = (event: Event) => {
      clearTimeout(timer)
      const at = event.target instanceof Element ? event.target : null
      if (at?.closest('[role="tooltip"]')) return
      const target = at?.closest<HTMLElement>('[data-tip]')
      const text = target?.dataset.tip
      if (!target || !text) return show(null)
      if (event.type === 'focusin' && !target.matches(':focus-visible')) return
      timer = setTimeout(() => target.isConnected && show({ text, target }), DELAY_MS)
    }
    const hide = (event: Event) => {
      clearTimeout(timer)
      if (event.type !== 'keydown' || (event as KeyboardEvent).key === 'Escape') show(null)
    }
    const finders = ['pointerover', 'focusin']
    const hiders = ['pointerdown', 'keydown', 'focusout']
    for (const name of finders) document.addEventListener(name, find)
    for (const name of hiders) document.addEventListener(name, hide)
    return () => {
      clearTimeout(timer)
      for (const name of finders) document.removeEventListener(name, find)
      for (const name of hiders) document.removeEventListener(name, hide)
    }
  }, [show])
}

/** Below the element where there is room, else above; never off the screen. */
function usePlacing(shown: Shown | null) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!shown || !box.current) return
    const at = shown.target.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = box.current
    const below = at.bottom + GAP + height < innerHeight
    const left = Math.max(4, Math.min(innerWidth - width - 4, at.left + at.width / 2 - width / 2))
    Object.assign(box.current.style, { left: `${left}px`, top: `${below ? at.bottom + GAP : at.top - GAP - height}px`, opacity: '1' })
  }, [shown])
  return box
}
