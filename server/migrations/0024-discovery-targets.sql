-- Where and what an organisation looks for: scanned each night, and on demand.
create table discovery.targets (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  city text not null,
  country text,
  latitude double precision not null,
  longitude double precision not null,
  radius_km integer not null check (radius_km between 1 and 1000),
  -- Whose night it is scanned in.
  time_zone text not null,
  -- How far ahead it looks.
  months integer not null check (months between 1 and 36),
  topics text[] not null,
  languages text[] not null,
  -- Whether events that are nowhere but online are wanted too.
  online boolean not null,
  -- Lists, pages and sitemaps that are read for it, beside the services that are asked.
  feeds jsonb not null,
  -- Services to ask; null for all that are configured.
  services text[],
  paused boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  deleted_at timestamptz,
  next_scan_at timestamptz not null,
  primary key (organisation_id, id)
);
create index targets_due on discovery.targets (organisation_id, next_scan_at) where deleted_at is null and not paused;
select platform.protect('discovery.targets');

-- A scan of a target is one scan for each source; those started together share a run.
alter table discovery.scans
  add column target_id uuid,
  add column run_id uuid,
  -- Requests made, whether or not they worked, and what they cost in US cents where that is known.
  add column calls integer not null default 0,
  add column cost_cents double precision,
  -- Read, but in another place than the target's.
  add column rows_elsewhere integer not null default 0,
  add foreign key (organisation_id, target_id) references discovery.targets (organisation_id, id);
create index scans_by_run on discovery.scans (organisation_id, target_id, run_id) where target_id is not null;
-- What a service was asked this month.
create index scans_by_provider on discovery.scans (organisation_id, (source ->> 'provider'), started_at) where source ->> 'provider' is not null;
