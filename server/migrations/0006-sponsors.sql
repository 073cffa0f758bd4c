create schema sponsors;

-- What came of reading an event's site last, and when to read it again. One row for each event that was tried.
create table sponsors.site_reads (
  organisation_id uuid not null,
  event_id uuid not null,
  outcome text not null check (outcome in
    ('found', 'no_sponsors', 'unreachable', 'robots', 'needs_browser', 'no_address', 'not_active')),
  because text not null,
  -- Set when far fewer sponsors were read than before: the page may have been rebuilt.
  alarm text,
  -- The pages this reading rests on.
  page_ids uuid[] not null default '{}',
  sponsors integer not null,
  speakers integer not null default 0,
  extractor text not null,
  read_at timestamptz not null,
  speakers_read_at timestamptz,
  next_check_at timestamptz,
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
create index site_reads_due on sponsors.site_reads (organisation_id, next_check_at) where next_check_at is not null;
select platform.protect('sponsors.site_reads');

-- Pages that something was read from, one row for each text they had.
create table sponsors.pages (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('sponsor', 'speaker')),
  url text not null,
  status integer not null,
  content_type text not null,
  content_hash text not null,
  artifact_key text,
  screenshot_key text,
  etag text,
  last_modified text,
  -- Built by a browser: the next plain answer can't be compared with it.
  rendered boolean not null,
  fetched_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, event_id, kind, url, content_hash),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
select platform.protect('sponsors.pages');

-- Who stands on an event's site in which role. Those who pay to be there have a company; partners, organisers and venues have none.
create table sponsors.sponsorships (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  company_id uuid,
  -- The company, or role and name where there is none: what a later reading is matched by.
  entry_key text not null,
  name text not null,
  name_inferred boolean not null,
  tier text,
  tier_rank integer,
  role text not null,
  url text,
  logo text,
  evidence_text text not null,
  evidence_path text not null,
  evidence_url text not null,
  page_id uuid,
  extractor text not null,
  confidence real not null,
  found_at timestamptz not null,
  last_seen_at timestamptz not null,
  missed_checks integer not null default 0,
  lapsed_at timestamptz,
  -- Entered by a person: no reading makes it lapse.
  by_hand boolean not null default false,
  primary key (organisation_id, id),
  unique (organisation_id, event_id, entry_key),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id),
  foreign key (organisation_id, page_id) references sponsors.pages (organisation_id, id)
);
create index sponsorships_by_company on sponsors.sponsorships (organisation_id, company_id);
select platform.protect('sponsors.sponsorships');

-- New, upgraded, downgraded, dropped, back again: what a person reads about a page that changed.
create table sponsors.changes (
  organisation_id uuid not null,
  id uuid not null,
  sponsorship_id uuid not null,
  event_id uuid not null,
  kind text not null check (kind in ('found', 'upgraded', 'downgraded', 'role_changed', 'lapsed', 'returned')),
  tier_before text,
  tier_after text,
  seen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, sponsorship_id) references sponsors.sponsorships (organisation_id, id) on delete cascade
);
create index changes_by_event on sponsors.changes (organisation_id, event_id, id);
select platform.protect('sponsors.changes');

create table sponsors.speakers (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  -- Keyed hash of name and company: outlives erasure, so that an erased speaker is not read in again.
  speaker_key text not null,
  name text not null,
  title text,
  company_name text not null,
  company_id uuid,
  talk text,
  url text,
  evidence_text text not null,
  evidence_path text not null,
  source_url text not null,
  page_id uuid,
  confidence real not null,
  -- Set by contacts once the person has a record there.
  person_id uuid,
  found_at timestamptz not null,
  last_seen_at timestamptz not null,
  erased_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, event_id, speaker_key),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, company_id) references companies.companies (organisation_id, id),
  foreign key (organisation_id, page_id) references sponsors.pages (organisation_id, id)
);
create index speakers_by_person on sponsors.speakers (organisation_id, person_id) where person_id is not null;
select platform.protect('sponsors.speakers');
