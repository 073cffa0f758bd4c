create schema companies;

create table companies.companies (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- What two spellings of one name have in common; looked up when a sighting carries no domain.
  name_key text not null,
  -- Read from a link or a file name, not from text: shown as such, and replaced by the first real name.
  name_inferred boolean not null default false,
  description text,
  country text,
  industry text,
  status text not null default 'prospect' check (status in ('prospect', 'active', 'won', 'lost')),
  enriched_at timestamptz,
  enrichment text,
  -- Whether it passes the ideal-customer profile, and why.
  targeted_at timestamptz,
  fit_reason text,
  embedding vector(512),
  embedding_model text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (organisation_id, id)
);
create index companies_by_key on companies.companies (organisation_id, name_key);
create index companies_by_name on companies.companies using gin (name gin_trgm_ops);
select platform.protect('companies.companies');

create table companies.domains (
  organisation_id uuid not null,
  domain text not null,
  company_id uuid not null,
  primary key (organisation_id, domain),
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id) on delete cascade
);
create index domains_by_company on companies.domains (organisation_id, company_id);
select platform.protect('companies.domains');

-- Every value with where it came from and when.
create table companies.observations (
  organisation_id uuid not null,
  id uuid not null,
  company_id uuid not null,
  field text not null,
  value text not null,
  source_kind text not null,
  source_url text,
  seen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id) on delete cascade
);
create unique index observations_once
  on companies.observations (organisation_id, company_id, field, source_kind, md5(value));
select platform.protect('companies.observations');

-- The ideal-customer profile: one row for an organisation that has set one.
create table companies.profiles (
  organisation_id uuid not null,
  rules jsonb not null,
  changed_at timestamptz not null,
  primary key (organisation_id)
);
select platform.protect('companies.profiles');
