-- Where news goes. Its secret is derived from the master key, its id and the generation; nothing of it stands here.
create table webhook (
  id            uuid        primary key,
  name          text        not null,
  url           text        not null,
  types         text[]      not null,
  active        boolean     not null default true,
  generation    integer     not null default 1,
  overlap_until timestamptz,
  made_at       timestamptz not null,
  failing_since timestamptz,
  off_reason    text        not null default '',
  version       bigint      not null default 1
);

-- What is to be sent and what became of it. Written in the transaction of the reactor's cursor.
create table webhook_delivery (
  id          uuid        primary key default uuidv7(),
  webhook_id  uuid        not null references webhook on delete cascade,
  position    bigint, -- of the event; none of a test
  type        text        not null,
  occurred_at timestamptz not null,
  body        text        not null,
  state       text        not null default 'WAITING',
  attempts    integer     not null default 0,
  next_at     timestamptz not null,
  tried_at    timestamptz,
  status      integer,
  millis      bigint,
  excerpt     text        not null default '',
  unique (webhook_id, position)
);

create index webhook_delivery_due on webhook_delivery (webhook_id, next_at) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
create index webhook_delivery_age on webhook_delivery (occurred_at);
