-- What the engine calls things: it knows numbers only, so its log never holds anything about a person.
create table dispatch_number (
  number bigint generated always as identity primary key,
  kind   text not null,
  id     uuid not null,
  unique (kind, id)
);

-- One entry for each run of the engine that brought facts about. Only its one writer adds to it.
create table dispatch_log (
  position bigint primary key,
  tick     bigint not null,
  command  uuid,
  events   bytea  not null
);

-- Commands: appended by other transactions and answered later, or stored together with their answer.
create table dispatch_command (
  id          uuid        primary key,
  number      bigint generated always as identity,
  bytes       bytea       not null,
  at          timestamptz not null default now(),
  answered_at timestamptz,
  refusal     text,
  detail      text
);
create index dispatch_command_pending on dispatch_command (number) where answered_at is null;
create index dispatch_command_answered on dispatch_command (answered_at) where answered_at is not null;

-- States to start from. They may always be thrown away.
create table dispatch_snapshot (
  position bigint      primary key,
  format   int         not null,
  hash     bigint      not null,
  state    bytea       not null,
  at       timestamptz not null default now()
);

-- How far the follow-up (segments, timeline) has come in the log.
create table dispatch_follow_up (position bigint not null);
insert into dispatch_follow_up values (0);
