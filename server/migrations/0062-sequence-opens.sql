-- Whether messages of the sequence may report that they were opened; the recipient's country and the organisation have to allow it too.
alter table outreach.sequences add column track_opens boolean not null default true;
