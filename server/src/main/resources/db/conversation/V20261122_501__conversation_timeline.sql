-- A configured connection of a channel: a widget site, a mailbox, a number. Retired, never removed: the past names it.
create table channel_account (
  id         uuid primary key,
  channel    text        not null,
  name       text        not null check (length(name) between 1 and 80),
  public_key text        not null check (length(public_key) between 8 and 80),
  active     boolean     not null,
  retired    boolean     not null default false,
  queue_id   uuid        not null,
  language   text        not null,
  settings   jsonb       not null,
  secrets    jsonb       not null,
  version    bigint      not null default 0
);
create unique index channel_account_by_key on channel_account (channel, public_key);

-- T1: everything from outside, as it came, one row each. The key outlives the content.
-- state: 0 waits for its turn, 1 understood, 2 set aside and tried again later, 3 given up
create table inbox (
  id           bigint generated always as identity primary key,
  account_id   uuid        not null,
  delivery_key text        not null,
  lane         uuid        not null,
  kind         text        not null,
  payload      text,
  received_at  timestamptz not null,
  state        smallint    not null default 0
);
create unique index inbox_once on inbox (account_id, delivery_key);
create index inbox_waiting on inbox (lane, id) where state = 0;

-- Deliveries that could not be understood; their senders' later ones pass.
create table inbox_aside (
  inbox_id bigint primary key references inbox,
  entry_id uuid,
  reason   text        not null,
  tries    integer     not null,
  due_at   timestamptz not null
);
create index inbox_aside_due on inbox_aside (due_at);

-- How far contents have been forgotten.
create table inbox_sweep (
  one  boolean primary key default true check (one),
  upto bigint not null
);
insert into inbox_sweep (upto) values (0);

-- One concern of one customer. changed_in: the version that last changed topic, owner or status.
create table conversation (
  id            uuid primary key,
  customer_id   uuid        not null,
  topic         text        not null default '' check (length(topic) <= 200),
  owner_id      uuid,
  status        text        not null default 'open' check (status in ('open', 'waiting-for-customer', 'resolved')),
  channel       text        not null,
  opened_at     timestamptz not null,
  last_at       timestamptz not null,
  last_seq      integer     not null default 0,
  read_by_agent integer     not null default 0,
  version       bigint      not null default 0,
  changed_in    bigint      not null default 0
);
create index conversation_of_customer on conversation (customer_id, last_at desc);
create index conversation_by_topic on conversation using gin (fold(topic) gin_trgm_ops) where topic <> '';

create table arisen_work (
  id              uuid primary key,
  conversation_id uuid        not null references conversation,
  channel         text        not null,
  account_id      uuid        not null,
  arrived_at      timestamptz not null
);
create index arisen_work_arrivals on arisen_work (arrived_at, channel);
create index arisen_work_of on arisen_work (conversation_id);

-- One stretch of a conversation on one channel. lanes: the senders that speak in it.
create table segment (
  id              uuid primary key,
  conversation_id uuid        not null references conversation,
  work_item_id    uuid        not null references arisen_work,
  channel         text        not null,
  account_id      uuid        not null,
  opened_at       timestamptz not null,
  ended_at        timestamptz,
  ending          text,
  assignee_id     uuid,
  served_by       uuid,
  served_at       timestamptz,
  assurance       smallint    not null,
  language        text        not null,
  consents        text[]      not null,
  context         jsonb       not null,
  lanes           uuid[]      not null,
  first_seq       integer     not null,
  delivered_upto  integer     not null default 0,
  read_upto       integer     not null default 0
);
create index segment_of_conversation on segment (conversation_id, opened_at desc);
create index segment_of_work on segment (work_item_id);
create index segment_open on segment (account_id, id) where ended_at is null;

-- Where a sender's words go: the newest segment of an address. A lane is a hash of account and address.
create table lane (
  id         uuid primary key,
  account_id uuid not null,
  kind       text not null,
  scope      text not null,
  value      text not null,
  segment_id uuid not null references segment
);

create index lane_of_segment on lane (segment_id);

-- The timeline. Only ever appended to; a placeholder ('unreadable') is replaced by what it stood for.
-- told_by: the key under which the customer's message came in, or the agent's was sent.
create table entry (
  conversation_id uuid        not null,
  seq             integer     not null,
  id              uuid        not null,
  segment_id      uuid,
  customer_id     uuid        not null,
  channel         text        not null,
  at              timestamptz not null,
  kind            text        not null,
  author          text        not null check (author in ('customer', 'agent', 'system')),
  author_id       uuid,
  author_name     text        not null default '',
  public_name     text        not null default '',
  body            jsonb       not null,
  told_by         text,
  primary key (conversation_id, seq)
);
create unique index entry_by_id on entry (id);
create index entry_of_customer on entry (customer_id, at desc, id desc);
create index entry_text on entry using gin (to_tsvector('simple', fold(body ->> 'text'))) where kind in ('message', 'note');

-- All that a customer may ever read or be sent. Whatever leaves the server is read from here, and notes are not in it.
create view outward_entry as
  select conversation_id, seq, id, segment_id, at, kind, author, public_name, told_by,
         case when kind = 'message' then body end as said
    from entry
   where kind in ('message', 'joined', 'transferred', 'returned', 'segment-ended');

-- Messages on their way out, and what became of them.
create table outbox (
  entry_id        uuid primary key,
  conversation_id uuid        not null,
  segment_id      uuid        not null,
  seq             integer     not null,
  author_id       uuid        not null,
  state           text        not null default 'queued' check (state in ('queued', 'sent', 'failed', 'unknown')),
  code            text,
  tries           integer     not null default 0,
  due_at          timestamptz not null,
  unique (conversation_id, seq)
);
create index outbox_waiting on outbox (conversation_id, seq) where state = 'queued';

-- Files that came with messages, and who may see them.
create table attachment (
  file_id         uuid primary key,
  name            text        not null,
  media_type      text        not null,
  bytes           bigint      not null,
  lane            uuid,
  conversation_id uuid,
  segment_id      uuid,
  uploaded_by     uuid,
  at              timestamptz not null
);

create table draft (
  conversation_id uuid        not null references conversation,
  author_id       uuid        not null,
  kind            text        not null check (kind in ('reply', 'note')),
  text            text        not null,
  version         bigint      not null,
  updated_at      timestamptz not null,
  primary key (conversation_id, author_id, kind)
);
