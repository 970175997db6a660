-- needs: what the rules said last, to tell whether they say something else now. by_hand: a person decided since.
alter table work_item add column needs text not null default '';
alter table work_item add column by_hand boolean not null default false;
create index work_item_waiting on work_item (number) where ended_at is null and answered_at is null;

-- Waiting work that is to be judged again; worked off in small steps.
create table reassessment_due (
  work     uuid        primary key references work_item (id),
  why      text        not null,
  asked_at timestamptz not null,
  tries    int         not null default 0
);
create index reassessment_due_next on reassessment_due (asked_at);

-- What came out, until the engine has taken it.
create table reassessment (
  work          uuid   primary key references work_item (id),
  why           text   not null,
  needs         text   not null,
  rules_version bigint not null,
  rule_names    jsonb  not null,
  answer_within int,
  queue_before  uuid   not null,
  queue_after   uuid   not null
);
