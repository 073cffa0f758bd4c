-- Steps that a person does.
alter table outreach.steps drop constraint steps_kind_check;
alter table outreach.steps add constraint steps_kind_check check (kind in ('email', 'linkedin', 'call', 'manual'));
-- How many days a task waits for a person before its step is skipped; null for the usual ones.
alter table outreach.steps add column patience_days integer check (patience_days > 0);

-- The task that the current step waits for.
alter table outreach.enrollments add column task_id uuid;

create table outreach.tasks (
  organisation_id uuid not null,
  id uuid not null,
  enrollment_id uuid not null,
  sequence_id uuid not null,
  contact_id uuid not null,
  company_id uuid not null,
  event_id uuid,
  step integer not null,
  kind text not null check (kind in ('linkedin', 'call', 'manual')),
  title text not null,
  body text not null,
  state text not null default 'open' check (state in ('open', 'done', 'skipped', 'cancelled')),
  -- How it went, of a done one.
  outcome text,
  note text,
  -- Why it was skipped or cancelled.
  reason text,
  due_at timestamptz not null,
  -- Waits for a person until then.
  expires_at timestamptz not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_by text,
  primary key (organisation_id, id),
  foreign key (organisation_id, enrollment_id) references outreach.enrollments (organisation_id, id) on delete cascade
);
create index tasks_open on outreach.tasks (organisation_id, due_at, id) where state = 'open';
create index tasks_by_due on outreach.tasks (organisation_id, due_at, id);
create index tasks_by_enrollment on outreach.tasks (organisation_id, enrollment_id);
create index tasks_by_contact on outreach.tasks (organisation_id, contact_id);
select platform.protect('outreach.tasks');
