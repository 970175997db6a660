-- Each row's hash covers the row and the hash before it, under a key that is not in the database.
-- json, not jsonb: the text must stay as it was hashed.
create table audit_entry (
  position   bigint      primary key,
  at         timestamptz not null,
  actor_id   uuid,
  actor_name text        not null,
  action     text        not null,
  subject    text        not null, -- kind/id
  before     json,
  after      json,
  address    text        not null,
  hash       bytea       not null
);

create index audit_entry_at on audit_entry (at, position);
create index audit_entry_actor on audit_entry (actor_id, position);
create index audit_entry_actor_name on audit_entry (lower(actor_name) text_pattern_ops, position);
create index audit_entry_action on audit_entry (action text_pattern_ops, position);
create index audit_entry_subject on audit_entry (subject text_pattern_ops, position);

-- Where the chain stands. Its lock puts writers in line; a log cut off at its end shows here.
create table audit_head (
  id         boolean     primary key default true check (id), -- one row, ever
  position   bigint      not null,
  hash       bytea       not null
);

insert into audit_head (position, hash) values (0, '');

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is append-only: % is refused', tg_op;
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
