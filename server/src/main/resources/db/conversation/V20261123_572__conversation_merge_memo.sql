-- How two conversations stood before one was merged into the other, for whoever takes that back.
create table conversation_merge (
  conversation_id uuid        primary key references conversation,
  into_id         uuid        not null references conversation,
  at              timestamptz not null,
  memo            jsonb       not null
);
