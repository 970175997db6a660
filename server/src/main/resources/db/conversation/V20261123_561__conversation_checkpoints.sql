-- What channel adapters must still know after a restart, a rotated refresh token for instance; sealed.
create table channel_checkpoint (
  account_id uuid        not null references channel_account (id),
  name       text        not null,
  sealed     text        not null,
  at         timestamptz not null default now(),
  primary key (account_id, name)
);
