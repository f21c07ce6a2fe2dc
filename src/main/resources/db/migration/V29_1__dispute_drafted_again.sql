-- A promise can be missed again after its first miss was none: the draft that was dropped then does not stand in the
-- way of another. At most one that counts stays at most one.
alter table dispute drop constraint dispute_clock_id_key;
create unique index dispute_of_clock_once on dispute (clock_id) where state in ('DRAFT', 'OPEN');
create index dispute_by_clock on dispute (clock_id);
