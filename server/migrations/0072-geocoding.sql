-- What geocoders answered, nothing found too, so that nobody is asked the same twice before it expires.
create table discovery.geocodings (
  organisation_id uuid not null,
  provider text not null,
  -- The kind of place and how it was asked for, folded.
  key text not null,
  found boolean not null,
  city text,
  region text,
  country text,
  latitude double precision,
  longitude double precision,
  answered_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organisation_id, provider, key),
  check (found = (latitude is not null and longitude is not null))
);
select platform.protect('discovery.geocodings');

-- Each call of a geocoder: what came of it and what it cost, null where neither the service nor the settings say.
create table discovery.geocoder_calls (
  organisation_id uuid not null,
  id uuid not null,
  provider text not null,
  outcome text not null check (outcome in ('found', 'nothing', 'try_later', 'refused', 'misconfigured', 'broken')),
  milliseconds integer not null,
  cost_cents numeric,
  called_at timestamptz not null,
  primary key (organisation_id, id)
);
create index geocoder_calls_by_time on discovery.geocoder_calls (organisation_id, provider, called_at);
select platform.protect('discovery.geocoder_calls');

-- Who said where it is: null for a target of before, and for an event whose city the gazetteer knows or nobody does.
alter table discovery.targets add column place_source text
  check (place_source in ('gazetteer', 'person', 'nominatim', 'mapbox'));
alter table discovery.events add column place_source text check (place_source in ('nominatim', 'mapbox'));
