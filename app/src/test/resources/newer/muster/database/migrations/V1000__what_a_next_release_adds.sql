-- Only for tests: what an additive migration of a release to come may do.
alter table incident add column mood text default '' not null;
create index incident_mood on incident (mood, number);
create table mood (
  incident integer primary key,
  word text not null
);
