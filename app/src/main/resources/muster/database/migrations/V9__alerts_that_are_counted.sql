-- Messages of integrations in the channels of open incidents: one row for all that look alike.
create table alert (
  incident integer not null,
  look text not null,
  sender text not null,
  wording text not null,
  total integer not null,
  -- The last two before the newest, to see whether three came soon after each other.
  last_at timestamp(6) with time zone not null,
  earlier_at timestamp(6) with time zone,
  earliest_at timestamp(6) with time zone,
  -- While they come in a burst: the fact that says so, and what its line shows.
  burst integer,
  burst_since timestamp(6) with time zone,
  burst_count integer default 0 not null,
  -- When the burst is over if nothing more comes, and when its line may next be edited.
  quiet_at timestamp(6) with time zone,
  edit_at timestamp(6) with time zone,
  primary key (incident, look)
);
create index alert_quiet on alert (quiet_at);
