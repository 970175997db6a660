-- A row for each time that these tables were filled from an archive. The first start after it does what must be done once.
create table restoration (
  id           bigint      generated always as identity primary key,
  archive      text        not null,
  product      text        not null, -- the release that wrote the archive
  backup_at    timestamptz not null,
  restored_at  timestamptz not null default now(),
  taken_in_at  timestamptz
);

create index restoration_new on restoration (id) where taken_in_at is null;

-- Archives that were written, so that somebody notices when none is any more.
create table backup_taken (
  archive  text        primary key,
  at       timestamptz not null,
  bytes    bigint      not null
);

create index backup_taken_at on backup_taken (at);
