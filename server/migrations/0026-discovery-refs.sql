-- A service's own id for an event: another sighting with it is of the same event, whatever else changed.
create index candidates_by_ref on discovery.candidates (organisation_id, source, (payload ->> 'ref')) where payload ->> 'ref' is not null;
