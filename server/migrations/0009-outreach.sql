create schema outreach;

create table outreach.sequences (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  status text not null default 'draft' check (status in ('draft', 'active', 'paused', 'archived')),
  -- The steps that new enrollments get; running ones stay on the version they started with.
  version integer not null default 1,
  -- Whom to enroll by itself: null for nobody.
  rule jsonb,
  approval_required boolean not null default true,
  -- Hours of the contact's day, and its days (1 = Monday), in which messages may go out.
  window_from text not null default '09:00',
  window_to text not null default '17:00',
  window_days integer[] not null default '{1,2,3,4,5}',
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
select platform.protect('outreach.sequences');

create table outreach.steps (
  organisation_id uuid not null,
  id uuid not null,
  sequence_id uuid not null,
  version integer not null,
  number integer not null,
  kind text not null check (kind in ('email')),
  -- Business days after the step before was sent.
  delay_days integer not null,
  subject text not null,
  body text not null,
  primary key (organisation_id, id),
  unique (organisation_id, sequence_id, version, number),
  foreign key (organisation_id, sequence_id) references outreach.sequences (organisation_id, id)
);
select platform.protect('outreach.steps');

create table outreach.enrollments (
  organisation_id uuid not null,
  id uuid not null,
  sequence_id uuid not null,
  version integer not null,
  contact_id uuid not null,
  company_id uuid not null,
  event_id uuid,
  mailbox_id uuid,
  status text not null default 'active' check (status in ('active', 'held', 'stopped', 'finished')),
  reason text,
  next_step integer not null default 1,
  -- When the next step falls due; null while its message is on its way.
  due_at timestamptz,
  held_until timestamptz,
  -- Counts how often the current step was planned, so that a step planned again after a hold is another message.
  round integer not null default 1,
  last_message_id uuid,
  started_at timestamptz not null,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, contact_id, sequence_id, event_id),
  foreign key (organisation_id, sequence_id) references outreach.sequences (organisation_id, id)
);
create index enrollments_due on outreach.enrollments (organisation_id, due_at) where status = 'active' and due_at is not null;
create index enrollments_held on outreach.enrollments (organisation_id, held_until) where status = 'held' and held_until is not null;
create index enrollments_by_contact on outreach.enrollments (organisation_id, contact_id);
create index enrollments_by_company on outreach.enrollments (organisation_id, company_id);
select platform.protect('outreach.enrollments');
