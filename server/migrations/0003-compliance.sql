create schema compliance;

-- A recorded reason why something must not be written to, until when.
create table compliance.stops (
  organisation_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in
    ('address', 'domain', 'company', 'contact', 'sequence', 'mailbox', 'everything')),
  subject_value text not null,
  reason text not null,
  source text not null,
  -- Only a person may lift it.
  kept boolean not null default false,
  -- Domain time; null is for ever.
  stops_until_at timestamptz,
  written_at timestamptz not null,
  written_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (organisation_id, id)
);
create unique index stops_once on compliance.stops (organisation_id, subject_kind, subject_value, reason) where lifted_at is null;
select platform.protect('compliance.stops');

-- Addresses never to be written to again, as keyed fingerprints: it outlives the erasure of the person.
create table compliance.suppressions (
  organisation_id uuid not null,
  fingerprint text not null,
  reason text not null,
  source text not null,
  written_at timestamptz not null,
  primary key (organisation_id, fingerprint)
);
select platform.protect('compliance.suppressions');

-- Who changed what, with before and after.
create table compliance.changes (
  organisation_id uuid not null,
  id uuid not null,
  table_name text not null,
  record_id text not null,
  action text not null,
  actor text not null,
  before jsonb,
  after jsonb,
  changed_at timestamptz not null,
  primary key (organisation_id, id)
);
create index changes_by_record on compliance.changes (organisation_id, table_name, record_id, id);
select platform.protect('compliance.changes');
