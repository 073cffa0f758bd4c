-- Whose rows a statement may see is read once for the statement and not known to its planner, which then reckons with a usual organisation. Known, it took an
-- organisation that joined after the last ANALYZE for an empty one, and read all its rows where it should have looked up five by their ids.
create or replace function platform.protect(tenant_table regclass) returns void language plpgsql as $$
declare space text := (select relnamespace::regnamespace::text from pg_class where oid = tenant_table);
begin
  execute format('grant usage on schema %s to lanyard_app, lanyard_system, lanyard_reader', space);
  execute format('alter table %s enable row level security', tenant_table);
  execute format($p$create policy tenant on %s to lanyard_app
    using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))
    with check (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)$p$, tenant_table);
  execute format('create policy system on %s to lanyard_system using (true) with check (true)', tenant_table);
  execute format($p$create policy reader on %s for select to lanyard_reader
    using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))$p$, tenant_table);
  execute format('grant select, insert, update, delete on %s to lanyard_app, lanyard_system', tenant_table);
  execute format('grant select on %s to lanyard_reader', tenant_table);
end $$;

do $$
declare one record;
begin
  for one in
    select polrelid::regclass as tenant_table, polname as name from pg_policy
    where polname in ('tenant', 'reader')
      and pg_get_expr(polqual, polrelid) = '(organisation_id = (NULLIF(current_setting(''app.organisation_id''::text, true), ''''::text))::uuid)'
  loop
    execute format($p$alter policy %I on %s
      using (organisation_id = (select nullif(current_setting('app.organisation_id', true), '')::uuid))$p$, one.name, one.tenant_table);
  end loop;
end $$;
