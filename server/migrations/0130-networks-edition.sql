-- An edition of the networks is told from any other by a number of 32 bits made of all of them: the day of the newest list, as it was, says
-- nothing of a list that was added on the same day. Hits that were judged before count as judged by another edition.
alter table delivery.hits alter column judged_networks type integer;
