-- A file is readable once it has arrived whole and passed its checks; it stays once something refers to it.
create table stored_file (
  id         uuid        primary key,
  name       text        not null,
  begun_at   timestamptz not null,
  ready      boolean     not null default false,
  kept       boolean     not null default false,
  media_type text        not null default '',
  size       bigint      not null default 0,
  sha256     text        not null default ''
);

create index stored_file_orphans on stored_file (begun_at) where not kept;

create table stored_file_piece (
  file_id  uuid    not null references stored_file on delete cascade,
  position integer not null,
  content  bytea   not null,
  primary key (file_id, position)
);

-- Images and office files are compressed already.
alter table stored_file_piece alter column content set storage external;
