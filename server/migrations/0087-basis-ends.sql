-- A basis may hold for a time only: its last day. Once that is over it counts no more, and is closed as withdrawn by Lanyard itself.
alter table compliance.contact_bases add column ends_on date;
create index contact_bases_ending on compliance.contact_bases (organisation_id, ends_on) where withdrawn_at is null and ends_on is not null;
