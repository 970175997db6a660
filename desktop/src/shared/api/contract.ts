// The shapes that the server speaks, by the names that the desk uses for them. Every build makes generated/api from
// docs/reference/openapi.json; written by hand is only what that cannot say: the frames of the live stream, and what entries hold.

import type { components } from 'generated/api'
import type { Delivery, Mail } from './mail'

type S = components['schemas']

export type Id = string
export type Instant = string
export type Role = 'AGENT' | 'SUPERVISOR' | 'ADMINISTRATOR'
export type Channel = string
export type Locale = 'de' | 'en'

export type Session = S['SessionView']
export type Named = S['Named']
/** A skill that stands for a language is asked for when a queue wants the customer's language spoken. */
export type Skill = S['ConfiguredSkill']
export interface Page<T> { items: T[]; next?: string | null }

// ---- access of programs
export type AccessToken = S['AccessToken']
export type Scope = AccessToken['scopes'][number]
export type OwnedToken = S['AccessTokenOwnedToken']
export type Webhook = S['Webhook']
export type WebhookDelivery = S['Delivery']

// ---- workforce
export type AgentConfig = S['AgentView']
export type WrapUpMode = QueueConfig['wrapUp']['mode']
export type Priority = QueueConfig['priority']
export type Selection = QueueConfig['selection'][number]
export type QueueConfig = S['ConfiguredQueue']
export type TimeSpan = S['HoursSpan']
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
export type Hours = S['ConfiguredHours']
export type Wording = S['Label']
export type Disposition = S['ConfiguredDisposition']
export type Reason = S['ConfiguredReason']

// ---- channel accounts (widget sites)
export type SettingKind = SettingField['kind']
export type SettingField = S['SettingField']
export type ChannelInfo = S['ChannelInfo']
export type ChannelAccount = S['AccountView']

// ---- dispatch
export type PresenceStatus = MyPresence['status']
export type MyPresence = S['PresenceView']
export type Offer = S['OfferCard']
export type OfferEnd = 'timed-out' | 'withdrawn' | 'declined' | 'accepted'
export type WorkStatus = WorkCard['status']
export type PromiseState = ServicePromise['state']
export type ServicePromise = S['AnswerPromise']
export type WorkCard = S['WorkCard']
export type Decision = S['DecisionView']
export type Colleague = S['Colleague']

// ---- conversation and customer
export type Author = S['EntryAuthor']
export type EntryKind = S['Entry']['kind'] | 'consulted' | 'advised' | 'withdrawn' | 'transcript-sent'
export type FileRef = S['SpokenSentFile']
export type Choice = S['SpokenChoice']
export type Task = S['Task']
export type Expert = S['ConfiguredExpert']
export interface SystemBody {
  task?: { id: Id; title: string }; recipient?: Named; by?: Named | null; how?: string; what?: string
  agent?: Named | null; toAgent?: Named; toQueue?: Named; note?: string; reason?: string; seconds?: number; disposition?: string
  from?: string; to?: string; channel?: Channel; assurance?: number; conversation?: { id: Id; topic: string }; entries?: number; whole?: boolean; mails?: number
  topic?: string | null; tags?: string[]; added?: string[]; removed?: string[]; rules?: string[]; rule?: string | null; why?: string
}
export interface EntryBody extends SystemBody {
  text?: string; file?: FileRef; choices?: { text: string; choices: Choice[] }; chosen?: Choice; page?: { address: string; title: string }
  mail?: Mail; consulted?: Mail; advised?: Mail; withdrawn?: { text?: string; file?: FileRef; choices?: { text: string; choices: Choice[] }; mail?: Mail }
}
export type DeliveryState = Delivery['state']
/** What an entry holds depends on its kind; here all that may stand in one, each part where it belongs. */
export type Entry = Omit<S['Entry'], 'body' | 'kind' | 'delivery'> & { body: EntryBody; kind: EntryKind; delivery: Delivery | null }
export interface EntryPage { items: Entry[]; hasBefore: boolean; hasAfter: boolean }
export type ConversationStatus = ConversationView['status']
export type Segment = S['ConversationViewSegmentView']
export type ConversationView = S['ConversationView']
export type AsideLine = S['AsideLine']
export type KnownSender = S['KnownSender']
export type Standing = KnownSender['standing']
export type ConversationRef = S['ConcernsConcern']
export type CustomerView = S['CustomerView']
export type CustomerHit = S['CustomerLabel']
export type ConversationHit = S['FoundConversation']
export type SearchHits = S['SearchFound']
export type DraftKind = 'reply' | 'note'
/** Version 0: nobody has written anything yet. */
export type Draft = S['Draft']

// ---- knowledge
export type Article = S['ArticleView']
export type ArticleHit = S['ArticleHit']
export type Template = S['ConfiguredTemplate']
export type Macro = S['ConfiguredMacro']
export type FilledMacro = S['MacroFilledMacro']

// ---- insight
export type QueueNumbers = S['QueueNumbers']
export type AgentNow = S['AgentLine']
export type Wallboard = S['WallboardPicture']

// ---- platform: users and audit
export type User = S['UserView']
export type AuditEntry = S['AuditView']

// ---- live stream
export type ViewMode = 'viewing' | 'replying'
export interface Viewer { id: Id; name: string; mode: ViewMode }
export interface QueueCount { queueId: Id; count: number }
export type Frame =
  | { type: 'snapshot'; presence: MyPresence | null; offers: Offer[]; work: WorkCard[]; waiting: QueueCount[]; serverTime: Instant; restartAt?: Instant }
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
  | { type: 'restart'; at: Instant }
  | { type: 'heartbeat'; serverTime: Instant }
export type NumberedFrame = Frame & { seq: number }
export type Upstream =
  | { type: 'watch'; conversationId: Id; mode: ViewMode }
  | { type: 'unwatch'; conversationId: Id }
  | { type: 'typing'; conversationId: Id; on: boolean }
  | { type: 'watch-wallboard'; on: boolean }
