-- What the stack itself keeps: sessions shared by all nodes, the event registry, the training clock's offset.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

create table event_publication (
    id               uuid        not null primary key,
    listener_id      text        not null,
    event_type       text        not null,
    serialized_event text        not null,
    publication_date timestamptz not null,
    completion_date  timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

create table training_clock (
    id             int    not null primary key check (id = 1),
    offset_seconds bigint not null check (offset_seconds >= 0)
);
insert into training_clock (id, offset_seconds) values (1, 0);

comment on table spring_session is 'OPERATIONAL. Signed-in sessions, shared by all nodes.';
comment on table spring_session_attributes is 'OPERATIONAL. What a session remembers.';
comment on table event_publication is 'OPERATIONAL. Events between modules not yet handled; ids only.';
comment on table training_clock is 'OPERATIONAL. How far the training clock is ahead, read by every node.';
