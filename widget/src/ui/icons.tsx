import type { ComponentChildren } from 'preact'

function Icon({ children, size = 22 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      {children}
    </svg>
  )
}

export const ChatIcon = () => (
  <Icon size={26}>
    <path d="M21 11.4c0 4.4-4 7.9-9 7.9-1 0-2-.1-2.9-.4L4 20.6l1.4-3.8C3.9 15.4 3 13.5 3 11.4 3 7 7 3.5 12 3.5s9 3.5 9 7.9Z" />
    <path d="M8.4 11.5h.01M12 11.5h.01M15.6 11.5h.01" stroke-width="2.6" />
  </Icon>
)
export const DownIcon = () => <Icon><path d="m6 9.5 6 6 6-6" /></Icon>
export const MoreIcon = () => <Icon><path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.8" /></Icon>
export const SendIcon = () => <Icon><path d="M12 19V5.5M6 11l6-6 6 6" stroke-width="2.2" /></Icon>
export const ClipIcon = () => (
  <Icon><path d="m20 11.5-8.3 8.2a5.2 5.2 0 0 1-7.4-7.4l8.6-8.5a3.5 3.5 0 0 1 5 5l-8.6 8.4a1.7 1.7 0 0 1-2.5-2.4l7.6-7.5" /></Icon>
)
export const FileIcon = () => <Icon><path d="M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5L13.5 3Zm0 0v5.5H19" /></Icon>
export const LoadIcon = () => <Icon size={20}><path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" /></Icon>
export const ClockIcon = () => <Icon size={18}><path d="M12 7.5V12l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z" /></Icon>

const marks = {
  sending: <path d="M8 5.2V8l1.9 1.4M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z" />,
  sent: <path d="m3.5 8.5 3 3 6-6.5" />,
  delivered: <path d="m.8 8.5 3 3 6-6.5M7.8 11l.6.5 6-6.5" />,
  read: <path d="m.8 8.5 3 3 6-6.5M7.8 11l.6.5 6-6.5" />,
  failed: <path d="M8 4.5V9M8 11.5h.01M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z" />,
}

export function Tick({ of, label }: { of: keyof typeof marks; label: string }) {
  return (
    <span class={`tick ${of}`} role="img" aria-label={label} title={label}>
      <svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
        {marks[of]}
      </svg>
    </span>
  )
}
