create schema meetings;

create table meetings.meetings (
  organisation_id uuid not null,
  id uuid not null,
  -- The booking's own id at its calendar service.
  provider text not null,
  booking_uid text not null,
  title text not null,
  status text not null check (status in ('booked', 'cancelled', 'held', 'missed')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  join_url text,
  organizer_email text,
  contact_id uuid,
  company_id uuid,
  -- When the calendar service said what we know: an older webhook that comes late changes nothing.
  told_at timestamptz not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, provider, booking_uid)
);
create index meetings_by_start on meetings.meetings (organisation_id, starts_at);
create index meetings_by_contact on meetings.meetings (organisation_id, contact_id);
select platform.protect('meetings.meetings');

create table meetings.attendees (
  organisation_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  email text not null,
  name text not null,
  contact_id uuid,
  primary key (organisation_id, id),
  unique (organisation_id, meeting_id, email),
  foreign key (organisation_id, meeting_id) references meetings.meetings (organisation_id, id) on delete cascade
);
create index attendees_by_contact on meetings.attendees (organisation_id, contact_id);
select platform.protect('meetings.attendees');
