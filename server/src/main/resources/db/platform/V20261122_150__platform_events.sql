-- The outbox of events: read by reactors in the order of (tx, position), up to the oldest open transaction.
create table event (
  position bigint generated always as identity primary key,
  tx       xid8        not null default pg_current_xact_id(),
  at       timestamptz not null default now(),
  name     text        not null,
  payload  jsonb       not null
);
create index event_in_order on event (tx, position);

create table event_cursor (
  reactor  text   primary key,
  tx       xid8   not null default '0',
  position bigint not null default 0
);

-- Events on which a reactor failed again and again; people decide what becomes of them.
create table event_set_aside (
  reactor  text        not null,
  position bigint      not null references event (position),
  at       timestamptz not null default now(),
  primary key (reactor, position)
);
