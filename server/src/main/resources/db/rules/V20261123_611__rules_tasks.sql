-- Which tasks rules have made for a contact, so that none is made twice and none beyond the bound, however often it is judged.
create table rule_task (
  work uuid     not null,
  rule text     not null,
  nth  smallint not null,
  task uuid     not null,
  primary key (work, rule, nth)
);
