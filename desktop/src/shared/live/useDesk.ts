import { create } from 'zustand'
import type { Frame, Id, WorkCard } from '../api/contract'
import { applyFrame, emptyDesk, type DeskState } from './desk'
import type { LinkState } from './stream'

interface Live extends DeskState {
  me: Id
  link: LinkState
  attempt: number
  /** When the line was lost, on this computer's clock; null while it is up. */
  lostAt: number | null
  snapshots: number
  concealed: Record<Id, true>
  hear(frame: Frame): void
  setLink(link: LinkState, attempt: number): void
  sitDown(me: Id): void
  /** Changes a card at once, before the server has answered; the answer or the next frame has the last word. */
  guess(workId: Id, change: Partial<WorkCard>): void
  /** Takes a card out of sight while an act on it is under way or held; `reveal` brings it back. */
  conceal(workId: Id): void
  reveal(workId: Id): void
}

export const useDesk = create<Live>()((set) => ({
  ...emptyDesk,
  me: '', link: 'connecting', attempt: 0, lostAt: null, snapshots: 0, concealed: {},
  hear: (frame) =>
    set((desk) => ({ ...applyFrame(desk, frame, desk.me), snapshots: desk.snapshots + (frame.type === 'snapshot' ? 1 : 0) })),
  setLink: (link, attempt) => set((desk) => ({ link, attempt, lostAt: link === 'live' ? null : (desk.lostAt ?? Date.now()) })),
  sitDown: (me) => set({ ...emptyDesk, me, link: 'connecting', attempt: 0, lostAt: null }),
  guess: (workId, change) =>
    set((desk) => {
      const card = desk.work[workId]
      return card ? { work: { ...desk.work, [workId]: { ...card, ...change } } } : {}
    }),
  conceal: (workId) => set((desk) => ({ concealed: { ...desk.concealed, [workId]: true } })),
  reveal: (workId) =>
    set((desk) => {
      const { [workId]: _shown, ...concealed } = desk.concealed
      return { concealed }
    }),
}))
