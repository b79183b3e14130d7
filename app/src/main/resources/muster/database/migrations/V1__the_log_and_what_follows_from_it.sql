create sequence incident_number;

-- The log. Nothing in it is updated or deleted.
create table fact (
  incident integer not null,
  seq integer not null,
  kind text not null,
  version smallint not null,
  body text not null,
  subject text,
  person text,
  happened timestamp(6) with time zone not null,
  recorded timestamp(6) with time zone not null,
  slack_ts text,
  primary key (incident, seq)
);
create index fact_subject on fact (incident, subject);

-- The fold of the log, one row an incident, with the columns it is looked up by.
create table incident (
  number integer primary key,
  seq integer not null,
  is_open boolean not null,
  confidential boolean not null,
  channel text unique,
  declared_by text not null,
  declared_at timestamp(6) with time zone not null,
  state text not null
);
create index incident_open on incident (is_open, number);

create table role_holder (
  incident integer not null,
  role text not null,
  person text not null,
  primary key (incident, role)
);
create index role_holder_person on role_holder (person, incident);

create table deadline (
  incident integer not null,
  kind text not null,
  due_at timestamp(6) with time zone not null,
  primary key (incident, kind)
);
create index deadline_due on deadline (due_at, incident);

-- What was asked of Slack. Never rebuilt.
create table outbox (
  id bigint generated always as identity primary key,
  incident integer,
  lane text not null,
  kind text not null,
  payload text not null,
  merge_key text,
  depends_on bigint,
  state text not null,
  attempts integer not null,
  not_before timestamp(6) with time zone not null,
  claimed timestamp(6) with time zone,
  created timestamp(6) with time zone not null,
  last_error text
);
create index outbox_lane on outbox (lane, state, id);
create index outbox_state on outbox (state, not_before);
create index outbox_after on outbox (depends_on);
create index outbox_merge on outbox (merge_key, state);

create table lane (
  name text primary key,
  owner text,
  until timestamp(6) with time zone not null,
  fence bigint not null
);

-- Requests that were answered, so that a repeat gets the first answer.
create table inbox (
  request text primary key,
  answer text not null,
  received timestamp(6) with time zone not null
);
create index inbox_received on inbox (received);

create table person (
  id text primary key,
  name text not null,
  zone text not null,
  bot boolean not null,
  gone boolean not null
);
create index person_name on person (name);

-- Who is in the channels of confidential incidents.
create table membership (
  channel text not null,
  person text not null,
  primary key (channel, person)
);

-- When any node was last alive, and the last stretch in which none was.
create table pulse (
  id smallint primary key,
  seen timestamp(6) with time zone not null,
  beaten timestamp(6) with time zone not null,
  away_from timestamp(6) with time zone,
  away_until timestamp(6) with time zone
);
