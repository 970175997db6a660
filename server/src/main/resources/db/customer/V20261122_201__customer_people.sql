create extension if not exists pg_trgm;

-- Makes texts comparable for search: case, umlauts in either spelling, and accents do not count.
-- 'Müller', 'Mueller' and 'MULLER' fold to 'muller'.
create function fold(said text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(
    translate(
      replace(lower(said), 'ß', 'ss'),
      'äöüÄÖÜàáâãåèéêëìíîïòóôõøùúûýÿçñśšžźżćčłß',
      'aouaouaaaaaeeeeiiiiooooouuuyycnsszzzccls'),
    '([aou])e', '\1', 'g');

create sequence customer_number start 1001;

-- What we know about people stands in this file's tables and nowhere else, except in what they wrote.
create table customer (
  id          uuid primary key,
  number      bigint      not null default nextval('customer_number'),
  name        text        check (length(name) between 1 and 254),
  name_from   text        not null default 'nobody' check (name_from in ('nobody', 'proof', 'agent')),
  kind        text        not null default 'customer' check (kind in ('customer', 'prospect', 'supplier', 'partner')),
  anonymous   boolean     not null,
  known_since timestamptz not null,
  version     bigint      not null default 0
);
create index customer_by_name on customer using gin (fold(name) gin_trgm_ops);
create index customer_by_name_prefix on customer (fold(name) text_pattern_ops);
create unique index customer_by_number on customer (number);

-- One way to reach a customer. Numbers and mailboxes change hands, so each is valid for a time.
-- proven: whoever used it has shown that it is theirs. The same value unproven belongs to somebody else until shown.
create table customer_address (
  id          uuid primary key,
  customer_id uuid        not null references customer,
  kind        text        not null,
  scope       text        not null,
  value       text        not null check (length(value) between 1 and 254),
  proven      boolean     not null,
  provenance  text        not null,
  valid_from  timestamptz not null,
  valid_to    timestamptz
);
create unique index customer_address_now on customer_address (kind, scope, value, proven) where valid_to is null;
create index customer_address_of on customer_address (customer_id);
create index customer_address_search on customer_address using gin (fold(value) gin_trgm_ops)
  where valid_to is null and kind in ('email', 'phone', 'customer-number');

-- What was said without proof. Opens nothing; agents see it marked as such.
create table customer_hint (
  customer_id uuid        not null references customer,
  kind        text        not null,
  value       text        not null check (length(value) between 1 and 254),
  said_at     timestamptz not null,
  primary key (customer_id, kind, value)
);
create index customer_hint_search on customer_hint using gin (fold(value) gin_trgm_ops);

create table customer_consent (
  id          uuid primary key,
  customer_id uuid        not null references customer,
  purpose     text        not null,
  given       boolean     not null,
  at          timestamptz not null,
  proof       text        not null
);
create index customer_consent_of on customer_consent (customer_id, purpose, at desc);
