-- Since when nothing reaches this address any more, and why, as a stable code.
alter table customer_address add column unreachable_since timestamptz;
alter table customer_address add column unreachable_code text;
