-- Being handed over to a provider who would take it twice: if we are cut off then, nobody tries again.
alter table outbox add column begun boolean not null default false;
