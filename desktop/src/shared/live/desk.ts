import type { Entry, Frame, Id, MyPresence, Offer, OfferEnd, Viewer, WorkCard } from '../api/contract'

/** What the live stream says about this agent's desk right now. Only `applyFrame` and the act results of the agent change it. */
export interface DeskState {
  presence: MyPresence | null
  offers: Offer[]
  /** The last offer that was not taken in time, until the agent is back at work. */
  missed: { offer: Offer; how: OfferEnd } | null
  work: Record<Id, WorkCard>
  waiting: Record<Id, number>
  typing: Record<Id, { who: string; name: string }[]>
  viewers: Record<Id, Viewer[]>
  online: Record<Id, boolean>
  staleSince: string | null
  /** When the server stops on purpose, once it has said so. */
  restartAt: string | null
}

export const emptyDesk: DeskState = {
  presence: null, offers: [], missed: null, work: {}, waiting: {}, typing: {}, viewers: {}, online: {}, staleSince: null, restartAt: null,
}

const MINE = new Set(['engaged', 'held', 'wrapping-up'])

export const newer = <T extends { version: number }>(known: T | null | undefined, heard: T) => !known || heard.version >= known.version

/** The desk after one frame. Pure; objects that are older than what is known are dropped. */
export function applyFrame(desk: DeskState, frame: Frame, me: Id): DeskState {
  switch (frame.type) {
    case 'snapshot':
      return {
        ...emptyDesk, presence: frame.presence, offers: frame.offers, missed: frame.presence?.status === 'not-responding' ? desk.missed : null,
        work: Object.fromEntries(frame.work.filter((work) => isMine(work, me)).map((work) => [work.id, work])),
        waiting: Object.fromEntries(frame.waiting.map((count) => [count.queueId, count.count])), restartAt: frame.restartAt ?? null,
      }
    case 'presence':
      return withPresence(desk, frame.presence)
    case 'offer':
      return withOffer(desk, frame.offer)
    case 'offer-ended':
      return withoutOffer(desk, frame.offerId, frame.how)
    case 'work':
      return withWork(desk, frame.work, me)
    case 'work-gone':
      return withoutWork(desk, frame.workId, frame.version)
    case 'typing':
      return frame.who === me ? desk : { ...desk, typing: { ...desk.typing, [frame.conversationId]: typists(desk.typing[frame.conversationId], frame) } }
    case 'customer-online':
      return { ...desk, online: { ...desk.online, [frame.conversationId]: frame.online } }
    case 'viewers':
      return { ...desk, viewers: { ...desk.viewers, [frame.conversationId]: frame.viewers.filter((viewer) => viewer.id !== me) } }
    case 'waiting':
      return { ...desk, waiting: { ...desk.waiting, ...Object.fromEntries(frame.queues.map((count) => [count.queueId, count.count])) } }
    case 'stale':
      return { ...desk, staleSince: frame.since }
    case 'restart':
      return { ...desk, restartAt: frame.at }
    case 'entry':
      return spoken(frame.entry.author.kind === 'customer' ? quiet(desk, frame.entry.conversationId) : desk, frame.entry)
    default:
      return desk
  }
}

const isMine = (work: WorkCard, me: Id) => MINE.has(work.status) && work.assignee?.id === me

function withPresence(desk: DeskState, presence: MyPresence): DeskState {
  if (!newer(desk.presence, presence)) return desk
  return { ...desk, presence, missed: presence.status === 'not-responding' ? desk.missed : null }
}

function withOffer(desk: DeskState, offer: Offer): DeskState {
  const known = desk.offers.find((other) => other.id === offer.id)
  return { ...desk, offers: known ? desk.offers.map((other) => (other === known ? offer : other)) : [...desk.offers, offer] }
}

function withoutOffer(desk: DeskState, offerId: Id, how: OfferEnd): DeskState {
  const offer = desk.offers.find((other) => other.id === offerId)
  if (!offer) return desk
  return { ...desk, offers: desk.offers.filter((other) => other !== offer), missed: how === 'timed-out' ? { offer, how } : desk.missed }
}

function withWork(desk: DeskState, work: WorkCard, me: Id): DeskState {
  if (!newer(desk.work[work.id], work)) return desk
  if (!isMine(work, me)) return withoutWork(desk, work.id, work.version)
  // What is mine is offered to me no more, in whatever order the news came.
  return { ...desk, offers: desk.offers.filter((offer) => offer.workId !== work.id), work: { ...desk.work, [work.id]: work } }
}

function withoutWork(desk: DeskState, workId: Id, version: number): DeskState {
  const known = desk.work[workId]
  if (!known || known.version > version) return desk
  const { [workId]: _gone, ...work } = desk.work
  return { ...desk, work }
}

function typists(known: { who: string; name: string }[] = [], frame: { who: string; name: string; on: boolean }) {
  const others = known.filter((typist) => typist.who !== frame.who)
  return frame.on ? [...others, { who: frame.who, name: frame.name }] : others
}

/** A message of the customer ends the customer's typing, whether or not the "off" arrives. */
function quiet(desk: DeskState, conversationId: Id): DeskState {
  const known = desk.typing[conversationId]
  return known?.length ? { ...desk, typing: { ...desk.typing, [conversationId]: known.filter((typist) => typist.who !== 'customer') } } : desk
}

/** Keeps the last words on my cards true at once; the card itself is read again when its conversation says that it changed. */
function spoken(desk: DeskState, entry: Entry): DeskState {
  const card = Object.values(desk.work).find((work) => work.conversationId === entry.conversationId)
  const by = entry.author.kind
  if (!card || entry.kind !== 'message' || by === 'system' || (card.lastMessage && card.lastMessage.at > entry.at)) return desk
  const lastMessage = { text: textOf(entry), at: entry.at, by }
  return { ...desk, work: { ...desk.work, [card.id]: { ...card, lastMessage, unread: card.unread + (by === 'customer' ? 1 : 0) } } }
}

const PREVIEW = 200

function textOf({ body }: Entry): string {
  return (body.text ?? body.mail?.text ?? body.file?.name ?? body.choices?.text ?? body.chosen?.label ?? '').slice(0, PREVIEW)
}
