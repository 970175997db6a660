-- What rules call a conversation, searched like its topic.
alter table conversation add column tags text[] not null default '{}';
create function folded_tags(tags text[]) returns text
  language sql immutable strict parallel safe
  return fold(array_to_string(tags, ' '));
create index conversation_by_tags on conversation using gin (folded_tags(tags) gin_trgm_ops) where tags <> '{}';

-- Automatic answers, so that nobody gets too many of them.
create table auto_reply (
  entry_id        uuid primary key,
  conversation_id uuid        not null references conversation,
  customer_id     uuid        not null,
  rule            text        not null,
  at              timestamptz not null
);
create index auto_reply_in on auto_reply (conversation_id, rule, at desc);
create index auto_reply_to on auto_reply (customer_id, at desc);

-- What we say goes out, whether an agent wrote it or a rule wanted it.
create or replace view posted_entry as
  select conversation_id, seq, id, at, kind, public_name,
         case kind when 'message' then body else jsonb_build_object('mail', body -> 'consulted') end as said
    from entry
   where kind = 'message' and author <> 'customer' or kind = 'consulted';
