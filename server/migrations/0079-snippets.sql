-- Texts of the organisation that steps, messages by hand and other snippets put in by name: {% render 'name' %}.
create table outreach.snippets (
  organisation_id uuid not null,
  id uuid not null,
  name text not null check (name ~ '^[a-z0-9][a-z0-9_-]{0,59}$'),
  text text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Nobody can name it any more; its name is free.
  removed_at timestamptz,
  primary key (organisation_id, id)
);
create unique index snippets_by_name on outreach.snippets (organisation_id, name) where removed_at is null;
select platform.protect('outreach.snippets');
