-- Whoever finishes work may say that its conversation goes on all the same.
alter table remark add column keeps_open boolean not null default false;
