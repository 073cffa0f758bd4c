-- A step's time: days after the step before (business or calendar days), or a day of the event (null: not anchored).
alter table outreach.steps add column delay_unit text not null default 'business' check (delay_unit in ('business', 'calendar'));
alter table outreach.steps add column anchor jsonb;

-- Between two messages of one enrollment at least.
alter table outreach.sequences add column min_gap_hours integer not null default 24 check (min_gap_hours >= 0);

-- The last message that was sent, which a follow-up answers; last_message_id may have been called off.
alter table outreach.enrollments add column thread_message_id uuid;
-- What is on its way for the current step is called off then: an anchored step is never sent late.
alter table outreach.enrollments add column expires_at timestamptz;
update outreach.enrollments e set thread_message_id = case when e.due_at is not null or e.status = 'finished' then e.last_message_id
  else (select m.in_reply_to from delivery.messages m where m.organisation_id = e.organisation_id and m.id = e.last_message_id) end
where e.next_step > 1;
create index enrollments_expiring on outreach.enrollments (organisation_id, expires_at) where expires_at is not null;
create index enrollments_by_event on outreach.enrollments (organisation_id, event_id) where event_id is not null;

-- What became of each step of an enrollment, the latest that was known of it.
create table outreach.passed_steps (
  organisation_id uuid not null,
  enrollment_id uuid not null,
  step integer not null,
  outcome text not null check (outcome in ('sent', 'done', 'skipped')),
  -- Why it was skipped.
  reason text,
  -- The step that came after it; null where none did.
  next_step integer,
  passed_at timestamptz not null,
  primary key (organisation_id, enrollment_id, step),
  foreign key (organisation_id, enrollment_id) references outreach.enrollments (organisation_id, id) on delete cascade
);
select platform.protect('outreach.passed_steps');
