-- On which day a thing was counted, so that it can be taken back from that day's number: an open that was a machine's after all.
alter table insights.counted add column counted_on date;
