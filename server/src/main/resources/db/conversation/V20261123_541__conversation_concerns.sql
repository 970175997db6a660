-- Where a conversation goes on that was merged into another of the same customer; never a chain of two.
alter table conversation add column merged_into uuid references conversation;
create index conversation_merged on conversation (merged_into) where merged_into is not null;

-- From which entry a conversation was split off.
create table conversation_split (
  conversation_id uuid primary key references conversation,
  origin_id       uuid        not null references conversation,
  entry_id        uuid        not null,
  at              timestamptz not null
);
