-- Configuration: one register a kind; nothing is deleted, only retired.
create table workforce_revision (value bigint not null);
insert into workforce_revision values (0);

create table agent (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);

create table queue (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index queue_name on queue (lower(name)) where active;

create table skill (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index skill_name on skill (lower(name)) where active;

create table opening_hours (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index opening_hours_name on opening_hours (lower(name)) where active;

create table disposition (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index disposition_name on disposition (lower(name)) where active;

create table reason (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index reason_name on reason (lower(name)) where active;
