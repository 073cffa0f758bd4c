-- Beside the fingerprint of a whole name stand a few bits of those of its words, so that most words of a page are passed over. Names
-- erased before have none: while such rows are left, every run of words is tried.
alter table sponsors.forgotten add column has_parts boolean not null default false;
