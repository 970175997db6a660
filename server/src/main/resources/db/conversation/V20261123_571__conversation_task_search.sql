-- The words by which a task is found: what it is about, what is to be done, and its checklist.
create function task_words(title text, body text, checklist jsonb) returns text
  language sql immutable parallel safe
  return title || ' ' || body || ' ' || jsonb_path_query_array(checklist, '$[*].text')::text;

create index task_text on task using gin (to_tsvector('simple', fold(task_words(title, body, checklist))));
create index task_by_title on task using gin (fold(title) gin_trgm_ops);
