-- What goes out by the outbox: what we say to customers, letters to others, and transcripts that were asked for.
create or replace view posted_entry as
  select conversation_id, seq, id, at, kind, public_name,
         case kind when 'message' then body
                   when 'consulted' then jsonb_build_object('mail', body -> 'consulted')
                   else jsonb_build_object('mail', body -> 'letter') end as said
    from entry
   where kind = 'message' and author <> 'customer' or kind in ('consulted', 'transcript-sent');
