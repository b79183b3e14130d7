-- To whom a role is offered, so that nobody has to look through what every incident says.
create table role_offer (
  incident integer not null,
  role text not null,
  person text not null,
  primary key (incident, role)
);
create index role_offer_person on role_offer (person, incident);
