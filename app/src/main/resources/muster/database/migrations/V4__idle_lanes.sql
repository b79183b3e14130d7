-- A lane that nobody has worked for a day is forgotten.
create index lane_until on lane (until);

-- Nothing reads it. It stays for nodes of an earlier release that still write it.
alter table lane alter column fence set default 0;
