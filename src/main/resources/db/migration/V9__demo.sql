-- The training clock's move, the nodes that must stand still meanwhile, and how far the invented people have come.
alter table training_clock add column moving_by text;
alter table training_clock add column moving_since timestamptz;
comment on column training_clock.id is 'OPERATIONAL. Always 1: there is one clock.';
comment on column training_clock.offset_seconds is 'OPERATIONAL. Seconds ahead of the system clock.';
comment on column training_clock.moving_by is 'OPERATIONAL. The node that moves it now, or null.';
comment on column training_clock.moving_since is 'OPERATIONAL. Since when, by the system clock.';

create table training_node (
    node     text        not null primary key,
    seen_at  timestamptz not null,
    standing boolean     not null
);
comment on table training_node is 'OPERATIONAL. Nodes of a demo, and whether their executors stand still.';
comment on column training_node.node is 'OPERATIONAL. A node, by an id it makes at its start.';
comment on column training_node.seen_at is 'OPERATIONAL. When it last looked, by the system clock.';
comment on column training_node.standing is 'OPERATIONAL. Whether its job executor stands still.';

create table invented_people (
    id     int         not null primary key check (id = 1),
    total  int         not null,
    loaded int         not null,
    done   boolean     not null
);
comment on table invented_people is 'OPERATIONAL. How far the making of invented people has come.';
comment on column invented_people.id is 'OPERATIONAL. Always 1: they are made once.';
comment on column invented_people.total is 'OPERATIONAL. How many were asked for.';
comment on column invented_people.loaded is 'OPERATIONAL. How many are there.';
comment on column invented_people.done is 'OPERATIONAL. Whether their lives have been lived up to now.';
