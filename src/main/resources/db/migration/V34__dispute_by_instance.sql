-- What waits in the process of a dispute is counted under the partner of its referral, found by the process.
create unique index dispute_by_instance on dispute (instance_id) where instance_id is not null;

-- Whoever changes the counts locks this table and not one of them: a lock that comes every few seconds on a table with rows
-- makes the cleaning of that table give way every time. It has no rows, so there is nothing to clean. A table and not a
-- number to lock: locking a table looks at nothing, and what a repeatable read sees is settled by its first look.
create table count_turn (
    id int not null primary key
);
comment on table count_turn is 'OPERATIONAL. Locked by whoever changes the counts; never holds a row.';
comment on column count_turn.id is 'OPERATIONAL. Never used.';
