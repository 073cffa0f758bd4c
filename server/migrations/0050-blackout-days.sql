-- Days on which nothing is planned, from the first to the last, by the recipient's calendar. Public holidays are not kept: they are worked out.
create table outreach.blackouts (
  organisation_id uuid not null,
  id uuid not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  name text,
  primary key (organisation_id, id)
);
select platform.protect('outreach.blackouts');
