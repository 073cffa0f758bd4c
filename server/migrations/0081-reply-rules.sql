-- What the organisation wants for the colleagues of somebody who answered, by what the answer means; where nothing stands, the usual.
create table outreach.reply_rules (
  organisation_id uuid not null,
  intent text not null,
  act text not null check (act in ('stop', 'hold', 'hand_over', 'go_on')),
  -- Of a hold.
  days integer check (days between 1 and 365),
  primary key (organisation_id, intent),
  check ((act = 'hold') = (days is not null))
);
select platform.protect('outreach.reply_rules');

-- The sequence that goes on with whom an answer from this company named.
create table outreach.handovers (
  organisation_id uuid not null,
  company_id uuid not null,
  sequence_id uuid not null,
  event_id uuid,
  handed_at timestamptz not null,
  primary key (organisation_id, company_id),
  foreign key (organisation_id, sequence_id) references outreach.sequences (organisation_id, id)
);
select platform.protect('outreach.handovers');
