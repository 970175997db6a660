-- Nobody's work until somebody says that it is wanted; why stands on the timeline.
alter table conversation drop constraint conversation_status_check;
alter table conversation add constraint conversation_status_check
  check (status in ('open', 'waiting-for-customer', 'resolved', 'set-aside'));
create index conversation_set_aside on conversation (last_at desc, id desc) where status = 'set-aside';

-- What is set aside or imported has a segment whose work never arose.
alter table segment drop constraint segment_work_item_id_fkey;
