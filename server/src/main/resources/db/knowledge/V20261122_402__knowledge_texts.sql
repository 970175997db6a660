-- Prepared texts and runs of the team (no owner) or of one colleague. Nothing is deleted, only retired.
create table template (
  id       uuid    primary key,
  owner_id uuid,
  name     text    not null,
  body     jsonb   not null,
  active   boolean not null,
  version  bigint  not null
);
create index template_of on template (owner_id, active);
-- One shortcut means one text, for the team and for each colleague.
create unique index template_shortcut on template
  (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), (body ->> 'shortcut'), (body ->> 'language')) nulls not distinct where active;

create table macro (
  id       uuid    primary key,
  owner_id uuid,
  name     text    not null,
  body     jsonb   not null,
  active   boolean not null,
  version  bigint  not null
);
create index macro_of on macro (owner_id, active);
create unique index macro_name on macro
  (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), lower(name)) where active;
