-- The names of the rules that decided, as they were called then.
alter table work_item add column rule_names jsonb not null default '[]';
