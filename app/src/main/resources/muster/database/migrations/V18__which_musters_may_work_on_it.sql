-- The lowest schema a Muster must know to work on this database. A migration that only adds leaves
-- it as it is, so that nodes of the release before go on beside new ones; any other one raises it.
create table schema_floor (
  id smallint primary key,
  lowest integer not null
);
insert into schema_floor (id, lowest) values (1, 18);
