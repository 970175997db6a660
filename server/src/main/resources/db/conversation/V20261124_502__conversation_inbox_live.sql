-- Who chats is understood before letters are, also after a restart in the middle of a flood.
create index inbox_waiting_live on inbox (lane) where state = 0 and kind not in ('mail', 'undelivered', 'inquiry');
