-- What language models were asked, for which work, and what it cost. Texts are kept by whoever asked, where erasure reaches them.
create table platform.model_calls (
  organisation_id uuid not null,
  id uuid not null,
  job text not null,
  model text not null,
  outcome text not null check (outcome in ('answered', 'try_later', 'refused', 'misconfigured', 'broken')),
  prompt_tokens integer not null,
  completion_tokens integer not null,
  -- Null where the settings do not say what tokens cost.
  cost_cents numeric,
  milliseconds integer not null,
  called_at timestamptz not null,
  primary key (organisation_id, id)
);
create index model_calls_by_time on platform.model_calls (organisation_id, called_at);
select platform.protect('platform.model_calls');

-- Tokens of a month by kind of work, what is being asked right now included: a budget is one conditional update of this row.
create table platform.model_months (
  organisation_id uuid not null,
  job text not null,
  month date not null,
  tokens bigint not null,
  primary key (organisation_id, job, month)
);
select platform.protect('platform.model_months');
