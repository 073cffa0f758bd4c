-- Hosts of organisations' own that lead to this installation. No row security: which organisation a name belongs to is asked before one is
-- known, and a name is no secret.
create table platform.hosts (
  host text not null,
  organisation_id uuid not null,
  -- It was seen to lead here: from then on nothing but what recipients reach is served there.
  leads_here boolean not null default false,
  -- The one organisation whose links may name it now.
  held boolean not null default false,
  primary key (host, organisation_id)
);
create unique index hosts_held on platform.hosts (host) where held;
grant select, insert, update, delete on platform.hosts to lanyard_app, lanyard_system;

-- The host that an organisation wants in its links, and what was found when it was looked at last.
create table delivery.tracking_hosts (
  organisation_id uuid not null primary key,
  host text not null,
  -- Links name it; else they name the installation's own host.
  verified boolean not null default false,
  findings jsonb,
  checked_at timestamptz,
  created_at timestamptz not null
);
select platform.protect('delivery.tracking_hosts');
