-- The one draft that administrators share. authors: who changed it since it was last published.
create table rules_draft (
  one             boolean     primary key default true check (one),
  body            jsonb       not null,
  version         bigint      not null,
  authors         jsonb       not null default '[]',
  changed_by_name text,
  changed_at      timestamptz
);
insert into rules_draft (body, version) values ('{"rules": [], "tests": []}', 1);

-- What was published, the highest number holds. Going back publishes an older body anew; nothing is ever changed here.
create table rules_version (
  number       bigint      primary key,
  body         jsonb       not null,
  reason       text        not null check (length(reason) <= 500),
  author       uuid,
  author_name  text        not null,
  published_at timestamptz not null,
  restored     bigint references rules_version
);
insert into rules_version (number, body, reason, author_name, published_at)
values (1, '{"rules": [], "tests": []}', '', 'Dirigent', now());

-- On which facts a contact was judged, for dry runs; small, without what anybody wrote, and swept.
create table judgement (
  work    uuid        primary key,
  at      timestamptz not null,
  version bigint      not null,
  contact jsonb       not null,
  facts   jsonb       not null,
  said    jsonb       not null,
  failed  jsonb       not null
);
create index judgement_at on judgement (at);
create index judgement_failed on judgement (at) where failed <> '[]';
