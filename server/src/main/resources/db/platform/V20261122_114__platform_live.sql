-- A ticket opens one socket, once, within seconds; it dies with its session.
create table live_ticket (
  token_hash bytea       primary key,
  session_id uuid        not null references account_session on delete cascade,
  expires_at timestamptz not null
);

create index live_ticket_session on live_ticket (session_id);
create index live_ticket_expiry on live_ticket (expires_at);
