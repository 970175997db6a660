-- A part of a conversation that somebody else does: a unit, an agent, or an expert, who has no seat.
-- started_at: when it was given to them; a task that waits for others has none yet.
create table task (
  id              uuid        primary key,
  conversation_id uuid        not null references conversation,
  work_item_id    uuid,
  title           text        not null,
  body            text        not null,
  state           text        not null default 'open' check (state in ('open', 'answered', 'handed-back', 'cancelled')),
  for_kind        text        not null check (for_kind in ('queue', 'agent', 'expert')),
  for_id          uuid        not null,
  for_name        text        not null,
  due_at          timestamptz,
  checklist       jsonb       not null,
  fields          jsonb       not null,
  after_tasks     uuid[]      not null,
  entry_ids       uuid[]      not null,
  asked_by        uuid        not null,
  asked_name      text        not null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  assignee_id     uuid,
  answer          jsonb,
  version         bigint      not null default 1
);
create index task_of_conversation on task (conversation_id, created_at);
create unique index task_of_work on task (work_item_id) where work_item_id is not null;
