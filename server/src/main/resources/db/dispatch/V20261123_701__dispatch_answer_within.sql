-- The promise in seconds of opening hours that rules gave this work instead of its queue's.
alter table work_item add column answer_within int;
