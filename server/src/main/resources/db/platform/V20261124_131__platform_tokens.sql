-- Only the hash of a token is kept; the hint is its beginning, by which its owner knows it again.
create table access_token (
  id           uuid        primary key,
  account_id   uuid        not null references account,
  name         text        not null,
  hint         text        not null,
  token_hash   bytea       not null unique,
  scopes       text[]      not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  last_used_on date
);

create index access_token_of on access_token (account_id, made_at);
create index access_token_order on access_token (made_at, id);
