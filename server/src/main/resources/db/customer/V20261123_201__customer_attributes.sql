-- What other systems tell about a customer, such as a class of service; at most 30 each.
create table customer_attribute (
  customer_id uuid not null references customer,
  name        text not null check (length(name) between 1 and 40),
  value       text not null check (length(value) between 1 and 200),
  primary key (customer_id, name)
);
