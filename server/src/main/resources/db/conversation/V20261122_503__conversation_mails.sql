-- What is searched of an entry: what was said or noted, of a mail its subject and what was newly written.
create function entry_words(body jsonb) returns text
  language sql immutable parallel safe
  return coalesce(body ->> 'text', (body #>> '{mail,subject}') || e'\n' || (body #>> '{mail,text}'));

drop index entry_text;
create index entry_text on entry using gin (to_tsvector('simple', fold(entry_words(body))))
  where kind in ('message', 'note');

-- What belongs to a mail and is fetched by itself: its HTML, and the raw message as it came.
create table mail_evidence (
  entry_id  uuid primary key,
  html_file uuid,
  raw_file  uuid
);
