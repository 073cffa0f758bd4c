-- Alarms that stand are looked for each time the overview is shown.
create index site_reads_alarmed on sponsors.site_reads (organisation_id, event_id) where alarm is not null;

-- A page may be read before there is an event: a person pasted its address.
alter table sponsors.page_calls alter column event_id drop not null;
