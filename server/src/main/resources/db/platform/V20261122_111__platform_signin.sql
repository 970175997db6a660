-- Accounts are never deleted: the audit log and the timeline name them for good.
create table account (
  id                 uuid        primary key,
  login              text        not null,
  display_name       text        not null,
  roles              text[]      not null,
  locale             text        not null,
  password_hash      text        not null,
  password_temporary boolean     not null,
  disabled           boolean     not null default false,
  version            bigint      not null default 1,
  opened_at          timestamptz not null
);

-- Ann and ann are one login.
create unique index account_login on account (lower(login));

create index account_by_name on account (lower(display_name), id);

-- Asked before an administrator is taken away.
create index account_administrators on account (id) where 'ADMINISTRATOR' = any (roles) and not disabled;

-- Only the hash of the token is kept: whoever reads this table cannot become anybody.
create table account_session (
  id         uuid        primary key,
  token_hash bytea       not null unique,
  account_id uuid        not null references account,
  opened_at  timestamptz not null,
  used_at    timestamptz not null,
  ends_at    timestamptz not null,
  address    text        not null,
  device     text        not null
);

create index account_session_of on account_session (account_id, used_at);
create index account_session_end on account_session (ends_at);
create index account_session_use on account_session (used_at);

-- How each person likes their screens; only the screens read it.
create table account_settings (
  account_id uuid  primary key references account,
  body       jsonb not null
);
