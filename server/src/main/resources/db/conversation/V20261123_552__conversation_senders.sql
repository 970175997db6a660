-- What people decided about senders of mail: an address, or '@' and a domain with all below it.
create table mail_sender (
  sender   text primary key check (length(sender) between 4 and 254 and sender = lower(sender)),
  standing text        not null check (standing in ('blocked', 'wanted')),
  reason   text        not null check (length(reason) <= 200),
  by_id    uuid        not null,
  by_name  text        not null,
  at       timestamptz not null
);
create index mail_sender_newest on mail_sender (at desc, sender);
create index mail_sender_search on mail_sender using gin (sender gin_trgm_ops);
