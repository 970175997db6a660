// The shapes that the server speaks. Until docs/reference/openapi.json exists they are written by hand, here and in paths.ts only;
// afterwards this file becomes a list of `components['schemas'][...]` aliases.

export type Id = string
export type Instant = string
export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMINISTRATOR'
export type Channel = string
export type Locale = 'de' | 'en'

export interface Session {
  /** With a temporary password nothing else works until another one is chosen. */
  user: { id: Id; login: string; name: string; locale: Locale | null; roles: Role[]; passwordTemporary: boolean }
}
export interface Named { id: Id; name: string }
/** A skill that stands for a language is asked for when a queue wants the customer's language spoken. */
export interface Skill extends Named { language: string | null }
export interface Page<T> { items: T[]; next?: string | null }

// ---- workforce
export interface AgentConfig {
  id: Id; login: string; name: string; publicName: string; roles: Role[]; active: boolean
  skills: { skillId: Id; level: 1 | 2 | 3 | 4 | 5 }[]; queueIds: Id[]; capacity: number; channelCaps: Record<Channel, number>
  /** 1 is normal; up to 4 gives more time for an offer to those who need it. */
  offerTimeoutFactor: number
}
export type WrapUpMode = 'none' | 'optional' | 'mandatory' | 'timed' | 'timed-forced'
export type Priority = 'low' | 'normal' | 'high' | 'urgent'
export type Selection = 'best-fit' | 'longest-idle' | 'least-loaded'
export interface QueueConfig {
  id: Id; name: string; active: boolean; hoursId: Id | null; priority: Priority; answerWithinSeconds: number
  /** Share of contacts to be answered in time, 0 to 1. */
  serviceLevelTarget: number
  offerSeconds: number; preferredAgentSeconds: number
  wrapUp: { mode: WrapUpMode; seconds: number; defaultDispositionId: Id | null }
  overflow: { afterSeconds: number; queueId: Id } | null
  requiredSkills: { skillId: Id; minLevel: number; relaxAfterSeconds: number | null }[]
  selection: Selection[]; declineNeedsReason: boolean; languageAsSkill: boolean
}
export interface TimeSpan { from: string; to: string }
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export interface Hours {
  id: Id; name: string; zone: string; week: ({ day: Weekday } & TimeSpan)[]
  exceptions: { date: string; name: string; open: TimeSpan[] }[]
}
export interface Wording { de: string; en: string }
export interface Disposition { id: Id; name: Wording; queueIds: Id[]; active: boolean; position: number }
export interface Reason { id: Id; kind: 'away' | 'decline'; name: Wording; active: boolean; position: number }

// ---- channel accounts (widget sites)
export type SettingKind = 'TEXT' | 'LONG_TEXT' | 'SECRET' | 'WEB_ADDRESS' | 'ORIGINS' | 'COLOUR' | 'SWITCH' | 'NUMBER'
export interface SettingField { key: string; kind: SettingKind; required: boolean; fallback: string }
export interface ChannelInfo {
  name: Channel; settings: SettingField[]
  capabilities: {
    textLimit: number; fileLimit: number; choices: boolean; receipts: boolean; typing: boolean; live: boolean; mayStart: boolean
  }
}
export interface ChannelAccount {
  id: Id; channel: Channel; name: string; publicKey: string; active: boolean; queueId: Id; language: Locale
  /** Secrets come back empty; `secretsSet` lists those that are stored. */
  settings: Record<string, string>; secretsSet: string[]
}

// ---- dispatch
export type PresenceStatus = 'available' | 'away' | 'offline' | 'not-responding'
export interface MyPresence {
  status: PresenceStatus; reasonId: Id | null; since: Instant
  /** "Finish current work, then ..." */
  next: { status: 'away' | 'offline'; reasonId: Id | null } | null
  capacity: { used: number; total: number; overCommitted: boolean }; reachable: boolean; version: number
}
export interface Offer {
  id: Id; workId: Id; conversationId: Id; customer: Named; topic: string; channel: Channel; queue: Named
  waitedSince: Instant; offeredAt: Instant; expiresAt: Instant; firstMessage: string | null; language: string
  transfer: { fromAgent: string | null; note: string | null } | null
  /** Asked before all others: as owner, as the last who helped, or by transfer. */
  preferred: boolean
  /** Who did not take it before. */
  missedBy: string[]
}
export type OfferEnd = 'timed-out' | 'withdrawn' | 'declined' | 'accepted'
export type WorkStatus = 'arriving' | 'scheduled' | 'waiting' | 'offered' | 'engaged' | 'held' | 'wrapping-up' | 'completed' | 'abandoned' | 'cancelled' | 'refused'
export type PromiseState = 'on-track' | 'at-risk' | 'breached' | 'met' | 'paused'
export interface ServicePromise { dueAt: Instant | null; state: PromiseState; openSecondsLeft: number }
export interface WorkCard {
  id: Id; conversationId: Id; customer: Named; topic: string; channel: Channel; status: WorkStatus; queue: Named; assignee: Named | null
  arrivedAt: Instant; waitingSince: Instant | null; engagedAt: Instant | null; wrapUpUntil: Instant | null; wrapUpMode: WrapUpMode | null
  promise: ServicePromise | null; lastMessage: { text: string; at: Instant; by: 'customer' | 'agent' } | null
  unread: number; customerOnline: boolean; overCommitted: boolean; language: string; version: number
}
export interface Decision {
  at: Instant; what: 'offered' | 'assigned'; agent: Named; queue: Named; waitedSeconds: number
  /** What set the chosen one apart, as a code. */
  decidedBy: string
  /** Who could have had it too, the fittest first; `moreOthers` further ones are not named. */
  others: Named[]; moreOthers: number
  /** Some who could not, with the first rule that said no; `ruledOutCounts` counts all of them. */
  ruledOut: { agent: Named; because: string }[]; ruledOutCounts: { because: string; agents: number }[]
  /** Skills that were no longer asked for by then. */
  widened: { skill: Named; atLeast: number }[]
  sentence: Wording; configurationVersion: number; rulesVersion: number
}
export interface Colleague { id: Id; name: string; status: PresenceStatus; free: boolean; skills: string[] }

// ---- conversation and customer
export interface Author { kind: 'customer' | 'agent' | 'system'; id: Id | null; name: string }
export type EntryKind =
  | 'message' | 'note' | 'page-view' | 'segment-opened' | 'segment-ended' | 'offer-missed' | 'offer-declined' | 'joined' | 'transferred'
  | 'returned' | 'wrapped-up' | 'identified' | 'owner-changed' | 'topic-changed' | 'status-changed' | 'unreadable' | 'restarted'
export interface FileRef { id: Id; name: string; mediaType: string; bytes: number; caption: string | null }
export interface Choice { id: string; label: string }
export interface SystemBody {
  agent?: Named | null; toAgent?: Named; toQueue?: Named; note?: string; reason?: string; seconds?: number; disposition?: string
  from?: string; to?: string; channel?: Channel; assurance?: number
}
export interface EntryBody extends SystemBody {
  text?: string; file?: FileRef; choices?: { text: string; choices: Choice[] }; chosen?: Choice; page?: { address: string; title: string }
}
export type DeliveryState = 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'
export interface Entry {
  id: Id; conversationId: Id; segmentId: Id | null; seq: number; at: Instant; author: Author; internal: boolean; kind: EntryKind
  body: EntryBody; delivery: { state: DeliveryState; code: string | null } | null
}
export interface EntryPage { items: Entry[]; hasBefore: boolean; hasAfter: boolean }
export type ConversationStatus = 'open' | 'waiting-for-customer' | 'resolved'
export interface Segment {
  id: Id; channel: Channel; accountName: string; open: boolean; assignee: Named | null; assurance: 0 | 1 | 2 | 3 | 4 | 5; language: string
  customerOnline: boolean; deliveredUpTo: number; readUpTo: number; consents: string[]
}
export interface ConversationView {
  id: Id; customer: { id: Id; name: string; anonymous: boolean }; topic: string; owner: Named | null; status: ConversationStatus
  channel: Channel; segment: Segment | null; openedAt: Instant; lastSeq: number; unread: number; mayReply: boolean
  mayNotReplyBecause: string | null; version: number
}
export interface ConversationRef { id: Id; topic: string; status: string; lastAt: Instant; channel: Channel }
export interface CustomerView {
  id: Id; name: string; kind: string; anonymous: boolean
  addresses: { id: Id; kind: string; value: string; verified: boolean; provenance: string; since: Instant }[]
  /** Typed by the visitor, proven by nobody. */
  hints: { kind: string; value: string }[]
  conversations: ConversationRef[]; consents: { purpose: string; given: boolean; at: Instant }[]; version: number
}
export interface CustomerHit { id: Id; name: string; detail?: string }
export interface ConversationHit { id: Id; topic: string; customer: Named; status: string; lastAt: Instant; channel: Channel }
export interface SearchHits { customers: CustomerHit[]; conversations: ConversationHit[] }
export type DraftKind = 'reply' | 'note'
/** Version 0: nobody has written anything yet. */
export interface Draft { text: string; version: number; updatedAt: Instant | null }

// ---- insight
export interface QueueNumbers {
  queue: Named; open: boolean; changesAt: Instant | null
  /** Those being offered are among the waiting. */
  waiting: number; offered: number; inContact: number
  longestWaitSeconds: number | null; arrivedToday: number; answeredToday: number; abandonedToday: number
  serviceLevel: { value: number | null; target: number; formula: string; withinSeconds: number }
  averageSpeedOfAnswerSeconds: number | null; estimatedWaitSeconds: number | null
}
export interface AgentNow {
  id: Id; name: string; status: PresenceStatus; reasonId: Id | null; since: Instant; next: PresenceStatus | null; reachable: boolean
  used: number; capacity: number; overCommitted: boolean; work: { id: Id; channel: Channel; status: WorkStatus; since: Instant | null }[]
}
export interface Wallboard { at: Instant; queues: QueueNumbers[]; agents: AgentNow[] }

// ---- platform: users and audit
export interface User { id: Id; login: string; name: string; roles: Role[]; active: boolean; locale: Locale | null; version?: number }
export interface AuditEntry {
  id: Id; at: Instant; actor: { id: Id | null; name: string }; action: string; subject: string; from: string | null
  before: unknown; after: unknown
}

// ---- live stream
export type ViewMode = 'viewing' | 'replying'
export interface Viewer { id: Id; name: string; mode: ViewMode }
export interface QueueCount { queueId: Id; count: number }
export type Frame =
  | { type: 'snapshot'; presence: MyPresence | null; offers: Offer[]; work: WorkCard[]; waiting: QueueCount[]; serverTime: Instant }
  | { type: 'presence'; presence: MyPresence }
  | { type: 'offer'; offer: Offer }
  | { type: 'offer-ended'; offerId: Id; how: OfferEnd }
  | { type: 'work'; work: WorkCard }
  | { type: 'work-gone'; workId: Id; version: number }
  | { type: 'entry'; entry: Entry }
  | { type: 'delivery'; conversationId: Id; entryId: Id; state: DeliveryState; code: string | null }
  | { type: 'receipts'; conversationId: Id; deliveredUpTo: number; readUpTo: number }
  | { type: 'conversation-changed'; conversationId: Id; version: number }
  | { type: 'typing'; conversationId: Id; who: 'customer' | Id; name: string; on: boolean }
  | { type: 'customer-online'; conversationId: Id; online: boolean }
  | { type: 'viewers'; conversationId: Id; viewers: Viewer[] }
  | { type: 'waiting'; queues: QueueCount[] }
  | { type: 'wallboard'; queues: QueueNumbers[]; agents: AgentNow[] }
  | { type: 'stale'; since: Instant }
  | { type: 'heartbeat'; serverTime: Instant }
export type NumberedFrame = Frame & { seq: number }
export type Upstream =
  | { type: 'watch'; conversationId: Id; mode: ViewMode }
  | { type: 'unwatch'; conversationId: Id }
  | { type: 'typing'; conversationId: Id; on: boolean }
  | { type: 'watch-wallboard'; on: boolean }
