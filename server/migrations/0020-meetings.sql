-- What a person notes down about a meeting.
alter table meetings.meetings add column notes text not null default '';
create index meetings_by_company on meetings.meetings (organisation_id, company_id);
