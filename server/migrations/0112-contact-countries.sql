-- Where the person themselves works, ISO 3166 alpha-2, as somebody said it; it goes before the company's country. Null: nobody did.
alter table contacts.contacts add column country text;
-- Who said so: {kind, url, seenAt}.
alter table contacts.contacts add column country_source jsonb;
