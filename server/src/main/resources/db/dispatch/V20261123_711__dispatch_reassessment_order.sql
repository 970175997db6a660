-- many: asked for together with all work that waits. Work of which something is known anew goes first.
alter table reassessment_due add column many boolean not null default false;
drop index reassessment_due_next;
create index reassessment_due_next on reassessment_due (many, asked_at);
