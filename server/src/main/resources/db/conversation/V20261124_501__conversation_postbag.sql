-- Mails as they came, out of their mailbox and not read yet. What came is a kept file; the row goes when the inbox has
-- what was read.
create table postbag (
  id          bigint generated always as identity primary key,
  account_id  uuid        not null,
  name        text        not null,
  file_id     uuid        not null,
  taken_at    timestamptz not null,
  received_at timestamptz,
  tries       integer     not null default 0
);
create unique index postbag_once on postbag (account_id, name);
create index postbag_next on postbag (account_id, id);
