-- Names as they are compared, so that all that is held of one speaker is found, at whatever event. Blank once erased. A reading writes
-- the key anew; until then it is made of what was written, as well as SQL can.
alter table sponsors.speakers add column name_key text not null default '';
update sponsors.speakers set name_key = btrim(regexp_replace(
  lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), '[\s!-/:-@\[-`{-~–’]+', ' ', 'g'))
where erased_at is null;
create index speakers_by_name on sponsors.speakers (organisation_id, name_key) where erased_at is null;

-- Keyed fingerprints of erased people: their name, their name at an employer, their name at an event.
create table sponsors.forgotten (
  organisation_id uuid not null,
  fingerprint text not null,
  forgotten_at timestamptz not null,
  primary key (organisation_id, fingerprint)
);
select platform.protect('sponsors.forgotten');
