-- What operators took out of the record, or handed out of it. It outlives what it tells of.
create table audit (
  id bigint generated always as identity primary key,
  happened timestamp(6) with time zone not null,
  operator text not null,
  what text not null,
  subject text not null,
  counts text not null
);

-- Who was removed. While that is under way their id stands here, so that an interrupted removal goes
-- on with the same pseudonym; afterwards the pseudonym itself.
create table removal (
  number bigint generated always as identity primary key,
  person text not null unique,
  begun timestamp(6) with time zone not null
);

-- Channels of incidents that were removed. They stay in Slack, and people type in them.
create table removed_channel (
  channel text primary key,
  removed_at timestamp(6) with time zone not null
);

-- What is old enough to be looked at, and what need not be looked at again.
alter table incident add column anonymised_at timestamp(6) with time zone;
create index incident_kept on incident (is_open, anonymised_at, declared_at);
-- A runbook that was written in an incident goes with it.
create index runbook_entry on runbook (entry);
