-- At every start and every hour somebody asks which channels belong to private incidents: those
-- are few, and all that ever was is not looked through for them.
create index incident_confidential on incident (confidential, is_open);

-- Whoever lists incidents is looked for among the members of all private ones.
create index membership_person on membership (person, channel);

-- Bots are told apart from people whenever it is asked who is in a channel.
create index person_bot on person (bot);
