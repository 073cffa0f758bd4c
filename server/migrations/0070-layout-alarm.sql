-- A reading that found a fraction of what stood there before makes nobody lapse: the page may have been rebuilt. Since when that is so,
-- and whom it missed, until a later reading finds them again or a person says that they are gone.
alter table sponsors.site_reads
  add column alarmed_at timestamptz,
  add column missed_ids uuid[] not null default '{}',
  drop constraint site_reads_outcome_check,
  add constraint site_reads_outcome_check check (outcome in
    ('found', 'collapsed', 'no_sponsors', 'unreachable', 'robots', 'needs_browser', 'no_address', 'not_active'));
