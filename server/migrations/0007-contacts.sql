create schema contacts;

create table contacts.persons (
  organisation_id uuid not null,
  id uuid not null,
  full_name text not null,
  first_name text,
  last_name text,
  -- What the spellings of one name have in common: folded, without honorifics and initials, in no order.
  name_key text not null,
  created_at timestamptz not null,
  -- The name is gone; the row stays so that what points to it keeps standing.
  erased_at timestamptz,
  primary key (organisation_id, id)
);
create index persons_by_name on contacts.persons using gin (full_name gin_trgm_ops);
create index persons_by_key on contacts.persons (organisation_id, name_key);
select platform.protect('contacts.persons');

create table contacts.contacts (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  company_id uuid not null,
  title text,
  department text,
  seniority text,
  decision_maker boolean not null default false,
  title_confidence real,
  title_reason text,
  status text not null default 'new' check (status in ('new', 'engaged', 'responded', 'qualified', 'disqualified')),
  status_reason text,
  -- The event it was found through.
  event_id uuid,
  time_zone text,
  language text,
  -- The first source; all of them are in contacts.sightings.
  source_kind text not null,
  source_url text,
  seen_at timestamptz not null,
  -- Fields that a person has set: no source overwrites them.
  by_hand text[] not null default '{}',
  ready_at timestamptz,
  created_at timestamptz not null,
  deleted_at timestamptz,
  -- A contact put aside by hand stays aside; one that went with an undone import comes back when it is seen again.
  deleted_because text check (deleted_because in ('by_hand', 'import_undone', 'erased')),
  primary key (organisation_id, id),
  unique (organisation_id, person_id, company_id),
  foreign key (organisation_id, person_id) references contacts.persons (organisation_id, id),
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id)
);
create index contacts_by_company on contacts.contacts (organisation_id, company_id);
create index contacts_by_title on contacts.contacts using gin (title gin_trgm_ops);
select platform.protect('contacts.contacts');

-- An email address or a phone belongs to a position (contact_id); a LinkedIn profile follows the person (contact_id is null).
create table contacts.channels (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  contact_id uuid,
  kind text not null check (kind in ('email', 'linkedin', 'phone')),
  value text not null,
  status text not null default 'unknown' check (status in ('unknown', 'valid', 'risky', 'invalid')),
  status_reason text,
  checked_at timestamptz,
  source_kind text not null,
  source_url text,
  seen_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, kind, value),
  foreign key (organisation_id, person_id) references contacts.persons (organisation_id, id),
  foreign key (organisation_id, contact_id) references contacts.contacts (organisation_id, id)
);
create index channels_by_contact on contacts.channels (organisation_id, contact_id);
create index channels_by_person on contacts.channels (organisation_id, person_id);
select platform.protect('contacts.channels');

-- Every source that named a contact, and what it said.
create table contacts.sightings (
  organisation_id uuid not null,
  contact_id uuid not null,
  source_kind text not null,
  source_url text not null default '',
  full_name text not null,
  title text,
  seen_at timestamptz not null,
  primary key (organisation_id, contact_id, source_kind, source_url),
  foreign key (organisation_id, contact_id) references contacts.contacts (organisation_id, id)
);
select platform.protect('contacts.sightings');

create table contacts.imports (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  status text not null check (status in ('running', 'done', 'undone')),
  mapping jsonb not null,
  created integer not null default 0,
  matched integer not null default 0,
  rejected integer not null default 0,
  created_at timestamptz not null,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
select platform.protect('contacts.imports');

-- The rows as they came, each with what became of it.
create table contacts.import_rows (
  organisation_id uuid not null,
  import_id uuid not null,
  line integer not null,
  raw jsonb not null,
  outcome text not null check (outcome in ('created', 'matched', 'rejected')),
  reason text,
  contact_id uuid,
  primary key (organisation_id, import_id, line),
  foreign key (organisation_id, import_id) references contacts.imports (organisation_id, id),
  foreign key (organisation_id, contact_id) references contacts.contacts (organisation_id, id)
);
create index import_rows_by_contact on contacts.import_rows (organisation_id, contact_id);
select platform.protect('contacts.import_rows');

-- What was asked of the people provider for a company, and what it cost.
create table contacts.searches (
  organisation_id uuid not null,
  id uuid not null,
  company_id uuid not null,
  provider text not null,
  outcome text not null check (outcome in ('found', 'nobody', 'refused')),
  reason text,
  found integer not null,
  calls integer not null,
  reveals integer not null,
  searched_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id)
);
create index searches_by_company on contacts.searches (organisation_id, company_id, searched_at);
select platform.protect('contacts.searches');

-- Keyed fingerprints of erased people's addresses, profiles and name-at-company, so that no source brings them back.
create table contacts.forgotten (
  organisation_id uuid not null,
  fingerprint text not null,
  forgotten_at timestamptz not null,
  primary key (organisation_id, fingerprint)
);
select platform.protect('contacts.forgotten');
