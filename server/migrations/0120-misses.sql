-- When the last miss that counts was: two count as two only with some hours between them. What was missed before counts as missed then.
alter table sponsors.sponsorships add column missed_at timestamptz;
update sponsors.sponsorships s set missed_at = coalesce(
  (select r.read_at from sponsors.site_reads r where r.organisation_id = s.organisation_id and r.event_id = s.event_id), s.last_seen_at)
where s.missed_checks > 0;
