-- What knows no domain word: roles, facts, failures, due times, the installation itself.

create extension if not exists vector;
create extension if not exists pg_trgm;
create extension if not exists citext;
create extension if not exists unaccent;

-- Roles are shared by all databases of a server, so another database may have made them already.
do $$
declare wanted text;
begin
  foreach wanted in array array['lanyard_app', 'lanyard_system', 'lanyard_reader'] loop
    begin
      execute format('create role %I login noinherit', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

do $$
begin
  -- The application may become the system for cross-tenant duties, for one transaction and by name only (noinherit).
  execute 'grant lanyard_system to lanyard_app';
  execute format('grant lanyard_app, lanyard_system to %I', current_user);
exception when others then
  if sqlstate not in ('0LP01', 'XX000', '42501') then raise; end if;
end $$;

-- Gives a tenant table its row-level security and its grants. One call per table keeps every table alike; a test over the catalogue
-- checks that none was forgotten.
create function platform.protect(tenant_table regclass) returns void language plpgsql as $$
declare space text := (select relnamespace::regnamespace::text from pg_class where oid = tenant_table);
begin
  execute format('grant usage on schema %s to lanyard_app, lanyard_system, lanyard_reader', space);
  execute format('alter table %s enable row level security', tenant_table);
  execute format($p$create policy tenant on %s to lanyard_app
    using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)
    with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)$p$, tenant_table);
  execute format('create policy system on %s to lanyard_system using (true) with check (true)', tenant_table);
  execute format($p$create policy reader on %s for select to lanyard_reader
    using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)$p$, tenant_table);
  execute format('grant select, insert, update, delete on %s to lanyard_app, lanyard_system', tenant_table);
  execute format('grant select on %s to lanyard_reader', tenant_table);
end $$;

grant usage on schema platform to lanyard_app, lanyard_system, lanyard_reader;

-- One row: which world this database belongs to (sandbox or real), and where its domain clock stood last.
create table platform.installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('sandbox', 'real')),
  created_at timestamptz not null,
  clock_stood_at timestamptz,
  -- Tells the secret key this database was made with from any other one.
  key_fingerprint text
);
grant select, insert, update on platform.installation to lanyard_app, lanyard_system;

create table platform.facts (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  actor text not null,
  announced_at timestamptz not null,
  primary key (organisation_id, id)
);
create index facts_by_name on platform.facts (organisation_id, name, id);
select platform.protect('platform.facts');

-- Jobs that were given up after their retries, with what is needed to understand and replay them.
create table platform.failures (
  organisation_id uuid not null,
  id uuid not null,
  queue text not null,
  job text not null,
  payload jsonb not null,
  attempts integer not null,
  error text not null,
  failed_at timestamptz not null default now(),
  replayed_at timestamptz,
  dismissed_at timestamptz,
  primary key (organisation_id, id)
);
select platform.protect('platform.failures');

-- Which organisation has work of a kind due when (domain clock). No row security: it holds no tenant data, and finding work goes
-- across tenants.
create table platform.due (
  kind text not null,
  organisation_id uuid not null,
  next_at timestamptz,
  primary key (kind, organisation_id)
);
create index due_next on platform.due (next_at) where next_at is not null;
grant select, insert, update, delete on platform.due to lanyard_app, lanyard_system;

-- Buckets and breakers of outside services, shared by all workers (machine clock).
create table platform.limits (
  key text primary key,
  tokens double precision not null,
  refilled_at timestamptz not null,
  failures integer not null default 0,
  open_until timestamptz
);
grant select, insert, update, delete on platform.limits to lanyard_app, lanyard_system;
