-- When those outside were last told something: what a status page shows is found by it.
alter table incident add column told_at timestamp(6) with time zone;
create index incident_told on incident (told_at);
