-- By which message ids a mail finds its conversation. Unique per account; forgotten after a long while.
create table reply_key (
  key             text        not null check (length(key) <= 250),
  account_id      uuid        not null,
  conversation_id uuid        not null references conversation,
  entry_id        uuid        not null,
  at              timestamptz not null,
  primary key (key, account_id)
);
create index reply_key_of on reply_key (conversation_id, at desc);
create index reply_key_old on reply_key (at);

-- All that goes out by the outbox: what agents say to customers, and letters to others. The latter no customer may
-- read, so they stand here and not in outward_entry.
create view posted_entry as
  select conversation_id, seq, id, at, kind, public_name,
         case kind when 'message' then body else jsonb_build_object('mail', body -> 'consulted') end as said
    from entry
   where kind = 'message' and author = 'agent' or kind = 'consulted';

-- held_until: it may be taken back before. account_id: by which account it goes, if not by that of its segment.
alter table outbox add column held_until timestamptz;
alter table outbox add column account_id uuid;
alter table outbox alter column segment_id drop not null;
alter table outbox alter column author_id drop not null;

-- inside: belongs to the conversation, and no customer may see it.
alter table attachment add column inside boolean not null default false;
drop index attachment_unsent;
create index attachment_unsent on attachment (at) where segment_id is null and not inside;
create index attachment_of_conversation on attachment (conversation_id);
