-- Sponsor pages that a language model was asked about because the rules were unsure: which fragments it picked (numbers only, nothing
-- anybody wrote), what came of it and what it cost. The same question is not asked twice.
create table sponsors.page_questions (
  organisation_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  model text not null,
  url text not null,
  question_hash text not null,
  fragments integer not null,
  outcome text not null check (outcome in ('answered', 'try_later', 'refused', 'misconfigured', 'broken')),
  picked jsonb,
  tokens integer not null,
  -- Null where the settings do not say what tokens cost.
  cost_cents numeric,
  asked_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references discovery.events (organisation_id, id) on delete cascade
);
create index page_questions_by_question on sponsors.page_questions (organisation_id, event_id, question_hash);
select platform.protect('sponsors.page_questions');
