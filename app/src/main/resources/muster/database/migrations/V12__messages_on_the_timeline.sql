-- A message that is edited or deleted is looked for by itself, whichever incident it belongs to.
drop index fact_subject;
create index fact_subject on fact (subject, incident);

-- Files of messages on a timeline, kept when Slack's are gone; the content is in base64, since the
-- two databases have no column for bytes of this size in common.
create table attachment (
  incident integer not null,
  file text not null,
  message text not null,
  name text not null,
  kind text not null,
  size integer not null,
  sha256 text not null,
  content text not null,
  primary key (incident, file)
);

-- What was said in a channel and is not on the timeline, for somebody to choose from; it is
-- forgotten once they did, or after a while.
create table remark (
  incident integer not null,
  ts text not null,
  author text not null,
  words text not null,
  read_at timestamp(6) with time zone not null,
  primary key (incident, ts)
);
create index remark_read on remark (read_at);
