-- A letter to an expert about a task, and the link in it. Only the link's hash is kept.
create table expert_letter (
  token_hash  bytea       primary key,
  task_id     uuid        not null references task,
  question_id uuid        not null,
  valid_until timestamptz not null
);
create index expert_letter_of_task on expert_letter (task_id);
create unique index expert_letter_by_question on expert_letter (question_id);

-- When an expert's task is looked at next: to remind them once, and when it is due.
create table expert_watch (
  task_id  uuid        primary key references task,
  next_at  timestamptz not null,
  reminded boolean     not null default false
);
create index expert_watch_next on expert_watch (next_at);
