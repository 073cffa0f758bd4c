-- Fields that a person has set: no source overwrites them.
alter table companies.companies add column by_hand text[] not null default '{}';
update companies.companies c set by_hand = set_by_hand.fields
from (select organisation_id, company_id, array_agg(distinct field order by field) as fields from companies.observations
  where source_kind = 'person' and field in ('name', 'description', 'country', 'industry')
  group by organisation_id, company_id) as set_by_hand
where c.organisation_id = set_by_hand.organisation_id and c.id = set_by_hand.company_id;

-- A column and not an expression: row-level security lets an index on an expression order a list, but not skip to a page of it.
alter table companies.companies add column sort_name text not null generated always as (lower(name)) stored;
create index companies_in_order on companies.companies (organisation_id, sort_name, id);
create index companies_by_age on companies.companies (organisation_id, created_at, id);
create index domains_by_text on companies.domains using gin (domain gin_trgm_ops);

-- Under row-level security no index serves `ilike`, which could give away rows that the policy hides. This function runs as the
-- tables' owner, so that the trigram indexes do, and keeps to the organisation by itself.
create function companies.find_by_text(pattern text) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from companies.companies c
  where c.name ilike pattern and c.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
  union
  select d.company_id from companies.domains d
  where d.domain ilike pattern and d.organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid
$$;
revoke execute on function companies.find_by_text(text) from public;
grant execute on function companies.find_by_text(text) to lanyard_app, lanyard_system, lanyard_reader;

create index stops_by_age on compliance.stops (organisation_id, written_at, id);
create index changes_by_age on compliance.changes (organisation_id, changed_at, id);
