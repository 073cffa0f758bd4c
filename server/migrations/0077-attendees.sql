-- Beside the speakers, those whom an event's site lists as its participants and who work at one of its sponsors.
alter table sponsors.speakers add column kind text not null default 'speaker' check (kind in ('speaker', 'attendee'));
