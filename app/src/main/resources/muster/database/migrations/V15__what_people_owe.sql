-- Actions and workarounds that somebody still owes something for; follows from the logs.
create table owed (
  incident integer not null,
  kind text not null,
  number integer not null,
  owner text not null,
  due_at timestamp(6) with time zone not null,
  primary key (incident, kind, number)
);
create index owed_owner on owed (owner, due_at);
create index owed_due on owed (due_at);

-- Which day of what is done by the calendar was done last, as 2026-11-23.
create table calendar (
  kind text primary key,
  done_on text not null
);
