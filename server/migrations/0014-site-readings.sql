-- Which pages a reading tried, in order, and what came of each: what a person looks at when nobody was found.
alter table sponsors.site_reads add column tried jsonb not null default '[]';

-- A person said that it is no sponsorship. Apart from lapsed_at, so that taking it back restores exactly what was.
alter table sponsors.sponsorships add column removed_at timestamptz;
update sponsors.sponsorships set removed_at = lapsed_at where by_hand and lapsed_at is not null;
create index sponsorships_by_name on sponsors.sponsorships (organisation_id, lower(name), id);

-- Readings under way: a claim, so that nobody reads the same site twice at a time, and how far it has come. A lease of the machine's
-- clock: one whose reader died may be taken over.
create table sponsors.open_readings (
  organisation_id uuid not null,
  event_id uuid not null,
  reader uuid not null,
  started_at timestamptz not null,
  lease_until timestamptz not null,
  pages jsonb not null default '[]',
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
select platform.protect('sponsors.open_readings');
