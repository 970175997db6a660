-- Colleagues without a seat: other departments, reached by e-mail.
create table expert (
  id      uuid    primary key,
  name    text    not null,
  body    jsonb   not null,
  active  boolean not null,
  version bigint  not null
);
create unique index expert_name on expert (lower(name)) where active;
