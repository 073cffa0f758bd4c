-- Facts are read in the order of their ids, which the primary key knows. Nothing asks for them by name, and every fact paid for being found so.
drop index platform.facts_by_name;
