-- Opening lines as they were drafted, in versions: by rules, by a model, by a person. The one chosen last is the one that counts.
create table outreach.drafts (
  organisation_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  company_id uuid not null,
  event_id uuid,
  version integer not null,
  -- asked: a model is to write it; refused: what it wrote was checked and is not used; failed: nothing came.
  state text not null check (state in ('asked', 'ready', 'refused', 'failed')),
  written_by text not null check (written_by in ('rules', 'model', 'person')),
  -- The member or key that asked for it; null where planning did.
  actor text,
  text text,
  why text[] not null default '{}',
  prompt_version integer,
  model text,
  prompt_tokens integer not null default 0,
  completion_tokens integer not null default 0,
  cost_cents numeric,
  asked_at timestamptz not null,
  written_at timestamptz,
  chosen_at timestamptz,
  primary key (organisation_id, id),
  unique nulls not distinct (organisation_id, contact_id, event_id, version)
);
create index drafts_asked on outreach.drafts (organisation_id, asked_at) where state = 'asked';
select platform.protect('outreach.drafts');

-- What the model is told to do, by kind of work; the built-in text is version 0 and stands in no row.
create table outreach.prompts (
  organisation_id uuid not null,
  job text not null,
  version integer not null,
  text text not null,
  actor text not null,
  written_at timestamptz not null,
  primary key (organisation_id, job, version)
);
select platform.protect('outreach.prompts');

alter table outreach.sequences add column opening_lines text not null default 'model' check (opening_lines in ('model', 'rules'));
