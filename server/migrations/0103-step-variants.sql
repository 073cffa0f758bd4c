-- Other texts of an e-mail that are tried beside its own, each with its share ({weight, subject, body}), and the share of its own.
alter table outreach.steps
  add column weight integer check (weight between 1 and 100),
  add column variants jsonb check (jsonb_typeof(variants) = 'array');

-- Which text a company was drawn for a step, and what became of it.
create table outreach.trials (
  organisation_id uuid not null,
  enrollment_id uuid not null,
  step integer not null,
  sequence_id uuid not null,
  company_id uuid not null,
  -- Of subject and body as the template says them: a text that was changed begins anew.
  text_hash text not null,
  message_id uuid not null,
  sent_at timestamptz,
  answered_at timestamptz,
  interested_at timestamptz,
  booked_at timestamptz,
  primary key (organisation_id, enrollment_id, step),
  foreign key (organisation_id, enrollment_id) references outreach.enrollments (organisation_id, id) on delete cascade
);
create index trials_by_sequence on outreach.trials (organisation_id, sequence_id, step);
create index trials_by_message on outreach.trials (organisation_id, message_id);
select platform.protect('outreach.trials');
