-- Who took command of which incident and when last, so that everybody stays in practice.
create table command_taken (
  person text not null,
  incident integer not null,
  is_drill boolean not null,
  taken_at timestamp(6) with time zone not null,
  primary key (person, incident)
);
insert into command_taken (person, incident, is_drill, taken_at)
select taken.person, taken.incident, i.state like '%"kind":"DRILL"%', max(taken.happened)
  from (select substring(named.rest from 1 for position('"' in named.rest) - 1) as person,
               named.incident,
               named.happened
          from (select substring(body from position('"person":"' in body) + 10) as rest,
                       incident,
                       happened
                  from fact
                 where kind = 'RoleAssigned' and body like '%"role":"COMMANDER"%') named) taken
  join incident i on i.number = taken.incident
 group by taken.person, taken.incident, i.state;

-- Slack may tell out of order of people who go and come back.
alter table person add column heard timestamp(6) with time zone
  default timestamp with time zone '1970-01-01 00:00:00+00' not null;
