-- Several deadlines of one kind may stand side by side: one for each role, one for each audience.
create table due (
  incident integer not null,
  kind text not null,
  about text default '' not null,
  due_at timestamp(6) with time zone not null,
  primary key (incident, kind, about)
);
insert into due (incident, kind, due_at) select incident, kind, due_at from deadline;
drop table deadline;
alter table due rename to deadline;
create index deadline_at on deadline (due_at, incident);

-- By which release's rules the row was folded, and up to which fact: another one folds it again.
alter table incident add column folded_by text default '' not null;
