-- Open tickets of actions that are still to be done: the only ones anybody looks at again.
create table ticket (
  incident integer not null,
  action integer not null,
  id text not null,
  -- What the tracker gave with its last answer, so that it need not answer the same again.
  tag text,
  look_at timestamp(6) with time zone not null,
  primary key (incident, action)
);
create index ticket_look on ticket (look_at);

-- Runbooks that incidents named or wrote, by service and title in small letters.
create table runbook (
  service text not null,
  title_key text not null,
  title text not null,
  -- Where it can be read, and in which incident an entry was written; both empty where only its
  -- age was said.
  url text,
  entry text,
  touched varchar(10) not null,
  primary key (service, title_key)
);
