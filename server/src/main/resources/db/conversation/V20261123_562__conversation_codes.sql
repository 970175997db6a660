-- What people read out or keep in a subject to name a conversation; drawn when first needed.
create table conversation_code (
  code            text primary key check (length(code) = 10),
  conversation_id uuid not null unique references conversation
);
