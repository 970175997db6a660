-- Addresses that were told lately that a concern has arrived, as digests; forgotten after a day.
create table confirmed_address (
  digest bytea       primary key,
  at     timestamptz not null
);
create index confirmed_address_old on confirmed_address (at);
