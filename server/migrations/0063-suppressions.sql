-- Domains and companies are suppressed like addresses: as keyed fingerprints that outlive what can be read.
alter table compliance.suppressions
  add column id uuid not null default gen_random_uuid(),
  add column kind text not null default 'address' check (kind in ('address', 'domain', 'company')),
  -- The stop that says in clear what is suppressed; it goes with the erasure of the person, or was never there.
  add column stop_id uuid;
alter table compliance.suppressions alter column id drop default, alter column kind drop default;
create index suppressions_by_age on compliance.suppressions (organisation_id, written_at, id);
