-- Who has their home open, and what was drawn for them last: the same is not drawn again.
create table home (
  person text primary key,
  page integer not null,
  opened timestamp(6) with time zone not null,
  looked_at timestamp(6) with time zone not null,
  drawn text default '' not null
);
create index home_opened on home (opened, looked_at);

-- From when on people wait for longer than they were promised: such incidents are listed first.
alter table incident add column overdue_from timestamp(6) with time zone;
