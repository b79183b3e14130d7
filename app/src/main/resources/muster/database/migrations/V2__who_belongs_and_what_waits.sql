-- Guests and people of other organizations are told apart, since they may command nothing.
alter table person add column belongs text default 'MEMBER' not null;

-- Comings and goings are told apart by when they happened: Slack may tell of them out of order.
alter table membership add column is_inside boolean default true not null;
alter table membership add column since timestamp(6) with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;

-- How much of an incident still waits for Slack is shown on its card.
create index outbox_incident on outbox (incident, state);

-- Numbers kept in memory would be skipped whenever the program is killed.
alter sequence incident_number cache 1;
