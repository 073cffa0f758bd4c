-- Until when a contact is away, as their last automatic answer said: until then nobody begins to write to them.
create table outreach.absences (
  organisation_id uuid not null,
  contact_id uuid not null,
  until timestamptz not null,
  primary key (organisation_id, contact_id)
);
select platform.protect('outreach.absences');
