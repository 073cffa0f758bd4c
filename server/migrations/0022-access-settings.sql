-- What an organisation says about itself in its mail; what is null comes from the configuration.
create table access.settings (
  organisation_id uuid not null primary key,
  postal_address text,
  pitch text,
  booking_url text,
  time_zone text,
  changed_at timestamptz not null
);
select platform.protect('access.settings');
