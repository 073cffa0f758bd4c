-- How often people and companies may be written to or called, all sequences and messages by hand taken together. Null: no limit.
create table outreach.policies (
  organisation_id uuid not null primary key,
  person_touches integer check (person_touches > 0),
  person_days integer not null check (person_days > 0),
  company_touches integer check (company_touches > 0),
  company_days integer not null check (company_days > 0),
  -- After an answer no sequence writes for so long.
  cooldown_days integer not null check (cooldown_days >= 0),
  changed_at timestamptz not null
);
select platform.protect('outreach.policies');

-- Each time a contact was or will be reached out to: a message (planned ones too) or a call or LinkedIn task that was done, by its id.
create table outreach.touches (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  company_id uuid not null,
  at timestamptz not null,
  primary key (organisation_id, id)
);
create index touches_by_contact on outreach.touches (organisation_id, contact_id, at);
create index touches_by_company on outreach.touches (organisation_id, company_id, at);
select platform.protect('outreach.touches');

insert into outreach.touches (organisation_id, id, contact_id, company_id, at)
select organisation_id, id, contact_id, company_id, coalesce(sent_at, send_at) from delivery.messages
where (sequence_id is not null or key like 'by-hand:%') and state in ('planned', 'claimed', 'sending', 'sent', 'in_doubt');
