-- By state and hour finds both as well: what is due is planned with an hour that has come, and what is under lease is claimed or sending, which is little at any time.
drop index delivery.messages_due;
drop index delivery.messages_leased;
