import { create } from 'zustand'

interface Said {
  polite: string
  assertive: string
}

const useSaid = create<Said>()(() => ({ polite: '', assertive: '' }))

/** Says something to those who listen instead of look. The same words twice are heard twice. */
export function announce(text: string, urgency: keyof Said = 'polite') {
  const before = useSaid.getState()[urgency]
  useSaid.setState({ [urgency]: before === text ? `${text}\u00a0` : text })
}

/** The two live regions that `announce` speaks through; mounted once by the shell. */
export function Announcer() {
  const { polite, assertive } = useSaid()
  return (
    <>
      <div role="status" aria-live="polite" className="only-for-ears">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="only-for-ears">
        {assertive}
      </div>
    </>
  )
}
