-- Uploads that were never sent are forgotten after a while.
create index attachment_unsent on attachment (at) where segment_id is null;
