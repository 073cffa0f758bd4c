create schema discovery;

-- One run of a source: what was asked, how far it got, what came of it.
create table discovery.scans (
  organisation_id uuid not null,
  id uuid not null,
  source jsonb not null,
  from_on date not null,
  to_on date not null,
  outcome text not null check (outcome in ('waiting', 'done', 'failed')),
  because text,
  rows_read integer not null default 0,
  rows_known integer not null default 0,
  rows_outside integer not null default 0,
  rows_bad integer not null default 0,
  -- The first rows that could not be read, with line and reason.
  bad_rows jsonb not null default '[]',
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (organisation_id, id)
);
select platform.protect('discovery.scans');

-- The editions of one conference in one place share a series.
create table discovery.series (
  organisation_id uuid not null,
  id uuid not null,
  key text not null,
  name text not null,
  primary key (organisation_id, id),
  unique (organisation_id, key)
);
select platform.protect('discovery.series');

create table discovery.events (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  -- The name without year and edition.
  series_name text not null,
  series_id uuid not null,
  -- Name, first day and city, folded: equal for most sightings of one event.
  dedupe_key text not null,
  url text,
  starts_on date not null,
  ends_on date not null,
  -- False where only the month is known.
  day_known boolean not null default true,
  city text,
  region text,
  country text,
  time_zone text,
  latitude double precision,
  longitude double precision,
  online boolean not null default false,
  status text not null default 'active' check (status in ('active', 'cancelled', 'postponed', 'deleted')),
  confidence real not null,
  reasons text[] not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, series_id) references discovery.series (organisation_id, id)
);
create index events_by_start on discovery.events (organisation_id, starts_on, id);
create index events_by_series on discovery.events (organisation_id, series_id);
create index events_by_name on discovery.events using gin (name gin_trgm_ops);
select platform.protect('discovery.events');

-- Keys of which two sightings of one event share at least one: finding likely twins is one look-up.
create table discovery.event_keys (
  organisation_id uuid not null,
  key text not null,
  event_id uuid not null,
  primary key (organisation_id, key, event_id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
create index event_keys_by_event on discovery.event_keys (organisation_id, event_id);
select platform.protect('discovery.event_keys');

-- Every sighting as its source gave it.
create table discovery.candidates (
  organisation_id uuid not null,
  id uuid not null,
  scan_id uuid,
  source text not null,
  source_url text,
  line integer,
  payload jsonb not null,
  -- Source and payload as a hash: the same row seen again is the same candidate.
  content_key text not null,
  name text not null,
  url text,
  starts_on date not null,
  ends_on date not null,
  day_known boolean not null,
  city text,
  country text,
  event_status text not null default 'active' check (event_status in ('active', 'cancelled', 'postponed')),
  status text not null default 'found' check (status in ('found', 'promoted', 'merged', 'rejected')),
  because text,
  confidence real,
  event_id uuid,
  found_at timestamptz not null,
  decided_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, content_key),
  foreign key (organisation_id, scan_id) references discovery.scans (organisation_id, id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id)
);
create index candidates_by_scan on discovery.candidates (organisation_id, scan_id, status);
create index candidates_by_status on discovery.candidates (organisation_id, status, id);
select platform.protect('discovery.candidates');

-- Which sightings an event rests on.
create table discovery.event_sources (
  organisation_id uuid not null,
  event_id uuid not null,
  candidate_id uuid not null,
  because text not null,
  confidence real not null,
  seen_at timestamptz not null,
  primary key (organisation_id, candidate_id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, candidate_id) references discovery.candidates (organisation_id, id) on delete cascade
);
create index event_sources_by_event on discovery.event_sources (organisation_id, event_id);
select platform.protect('discovery.event_sources');
