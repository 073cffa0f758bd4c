-- Contacts are searched by a part of an address (all of a company's domain), and listed newest first.
create index channels_by_part on contacts.channels using gin (value gin_trgm_ops);
create index contacts_by_creation on contacts.contacts (organisation_id, created_at, id);

-- A file's headers in their order, so that rejected rows can be given back in the shape they came in.
alter table contacts.imports add column headers text[] not null default '{}';

-- What status and role were before a person last changed them, so that a change can be taken back.
alter table contacts.contacts add column before_edit jsonb;
