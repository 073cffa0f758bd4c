-- What an organisation decided about a country, over Lanyard's own rule; 'all': every country without a choice of its own; 'unknown': where
-- the recipient's country is not known. Who decided what before stands in compliance.changes.
create table compliance.country_choices (
  organisation_id uuid not null,
  country text not null check (country ~ '^([A-Z]{2}|all|unknown)$'),
  -- Null: as the rule says.
  messages text check (messages in ('allow', 'hold')),
  -- On what the organisation founds that messages may go.
  grounds text,
  open_tracking text check (open_tracking in ('on', 'off')),
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (organisation_id, country),
  check (messages is distinct from 'allow' or grounds is not null)
);
select platform.protect('compliance.country_choices');

-- On what basis a contact may be written to.
create table compliance.contact_bases (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('consent', 'existing_customer', 'legitimate_interest')),
  -- In words: where the consent was given, what they bought, why the interest is legitimate.
  source text not null,
  obtained_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (organisation_id, id)
);
create unique index contact_bases_once on compliance.contact_bases (organisation_id, contact_id, kind) where withdrawn_at is null;
create index contact_bases_by_contact on compliance.contact_bases (organisation_id, contact_id, id);
select platform.protect('compliance.contact_bases');
