-- Who may be the only one. The epoch grows with every change of hands and fences the holder before.
create table lease (
  name   text        primary key,
  epoch  bigint      not null,
  holder uuid        not null,
  until  timestamptz not null
);
