-- The member to whom a company belongs, and with it its contacts; null: nobody. Members are access's: no foreign key into them.
alter table companies.companies add column owner_id uuid;
create index companies_by_owner on companies.companies (organisation_id, owner_id, id);
