-- Work items as screens see them; written in the commit of the engine's facts.
create table work_item (
  id             uuid        primary key,
  number         bigint generated always as identity unique,
  conversation   uuid        not null,
  customer       uuid        not null,
  channel        text        not null,
  account        uuid        not null,
  language       text        not null,
  rules_version  bigint      not null,
  remark         text,
  arrival_queue  uuid        not null,
  queue          uuid        not null,
  status         text        not null,
  assignee       uuid,
  arrived_at     timestamptz not null,
  waiting_since  timestamptz,
  answered_at    timestamptz,
  engaged_at     timestamptz,
  wrap_up_since  timestamptz,
  wrap_up_until  timestamptz,
  ended_at       timestamptz,
  over_committed boolean     not null default false,
  version        bigint      not null default 0
);
create index work_item_of_conversation on work_item (conversation, number desc);
create index work_item_of_assignee on work_item (assignee, engaged_at) where ended_at is null and assignee is not null;
create index work_item_under_way on work_item (queue, arrived_at) where ended_at is null;
create index work_item_arrivals on work_item (arrived_at, arrival_queue);
create index work_item_ended on work_item (ended_at) where ended_at is not null;

create table offer (
  number     bigint      primary key,
  work       uuid        not null references work_item (id),
  agent      uuid        not null,
  queue      uuid        not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz,
  how        text
);
create index offer_open on offer (agent) where ended_at is null;
create index offer_of_work on offer (work, offered_at);

-- Why an item was offered or given to somebody: the record of the choice, in numbers.
create table decision (
  position bigint      not null,
  ordinal  int         not null,
  work     uuid        not null references work_item (id),
  agent    uuid        not null,
  queue    uuid        not null,
  what     text        not null,
  at       timestamptz not null,
  waited_ms bigint     not null,
  body     jsonb       not null,
  primary key (position, ordinal)
);
create index decision_of_work on decision (work, position desc);

-- What people wrote when they passed work on or ended it: belongs to the command, not to the engine's log.
create table remark (
  command     uuid primary key,
  work        uuid not null references work_item (id),
  note        text,
  disposition uuid,
  transferred_by uuid
);
create index remark_of_work on remark (work);
