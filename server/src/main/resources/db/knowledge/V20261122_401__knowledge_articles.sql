-- What we answer, the same on every channel. One row an article as it stands; what it was stands in article_version.
-- words: the title counts more than the text. Once as the language bends words and once as they stand, so that half a word is found too.
create table article (
  id          uuid        primary key,
  slug        text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
  title       text        not null check (length(title) between 1 and 160),
  body        text        not null check (length(body) between 1 and 50000),
  brand       text        not null check (length(brand) <= 80),
  language    text        not null check (length(language) between 2 and 3),
  state       text        not null check (state in ('draft', 'published', 'outdated')),
  author_name text        not null,
  changed_at  timestamptz not null,
  version     bigint      not null,
  flag_reason text        check (length(flag_reason) <= 500),
  flagged_by  text,
  flagged_at  timestamptz,
  words       tsvector    not null generated always as (
    setweight(to_tsvector('simple', fold(title)), 'A') ||
    setweight(to_tsvector('simple', fold(body)), 'B') ||
    case language
      when 'de' then setweight(to_tsvector('german', fold(title)), 'A') || setweight(to_tsvector('german', fold(body)), 'B')
      when 'en' then setweight(to_tsvector('english', fold(title)), 'A') || setweight(to_tsvector('english', fold(body)), 'B')
      else ''::tsvector
    end) stored
);
create unique index article_slug on article (slug);
create index article_words on article using gin (words);
create index article_fuzzy on article using gin (fold(title) gin_trgm_ops);
create index article_by_title on article (lower(title), id);

create table article_version (
  article_id  uuid        not null references article,
  version     bigint      not null,
  slug        text        not null,
  title       text        not null,
  body        text        not null,
  brand       text        not null,
  language    text        not null,
  state       text        not null,
  author_name text        not null,
  at          timestamptz not null,
  primary key (article_id, version)
);
