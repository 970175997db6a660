-- The first answer to a request that may be repeated, sealed, for a day. Without an answer it is under way, or was cut off.
create table idempotency_key (
  caller      uuid        not null,
  key_hash    bytea       not null,
  begun_at    timestamptz not null,
  fingerprint bytea,
  answer      bytea,
  primary key (caller, key_hash)
);

create index idempotency_key_age on idempotency_key (begun_at);
