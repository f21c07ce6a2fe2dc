-- What the engine module keeps beside Camunda's own tables: releases of the models, and the journey of each case.
create table model_release (
    deployment_id varchar(64) not null primary key,
    content_hash  char(64)    not null unique,
    released_at   timestamptz not null,
    released_by   text
);
comment on table model_release is 'OPERATIONAL. Each deployment of the whole set of models, decisions and forms.';
comment on column model_release.deployment_id is 'OPERATIONAL. The engine''s deployment.';
comment on column model_release.content_hash is 'OPERATIONAL. SHA-256 over names and contents of the set.';
comment on column model_release.released_at is 'OPERATIONAL. When it was deployed.';
comment on column model_release.released_by is 'OPERATIONAL. Who released it through governance; null for a shipped set.';

create table model_in_force (
    id            int         not null primary key check (id = 1),
    deployment_id varchar(64) not null references model_release (deployment_id),
    since         timestamptz not null
);
comment on table model_in_force is 'OPERATIONAL. The one release new cases start on.';
comment on column model_in_force.id is 'OPERATIONAL. Always 1: there is one release in force.';
comment on column model_in_force.deployment_id is 'OPERATIONAL. The release in force.';
comment on column model_in_force.since is 'OPERATIONAL. Since when.';

create table journey_event (
    id                bigint generated always as identity primary key,
    episode_reference text        not null,
    process_key       text        not null,
    instance_id       varchar(64) not null,
    definition_id     text        not null,
    model_hash        char(64)    not null,
    element_id        text        not null,
    element_kind      text        not null,
    activity_id       varchar(64) not null unique,
    entered_at        timestamptz not null,
    left_at           timestamptz,
    outcome           text,
    actor             text
);
create index journey_event_by_episode on journey_event (episode_reference, entered_at, id);
create index journey_event_by_instance on journey_event (instance_id);
comment on table journey_event is 'OPERATIONAL. Every element of a model a case went through, written with the work.';
comment on column journey_event.id is 'OPERATIONAL. Order of writing.';
comment on column journey_event.episode_reference is 'OPERATIONAL. The case.';
comment on column journey_event.process_key is 'OPERATIONAL. The process.';
comment on column journey_event.instance_id is 'OPERATIONAL. The engine''s process instance.';
comment on column journey_event.definition_id is 'OPERATIONAL. The version of the process it ran on.';
comment on column journey_event.model_hash is 'OPERATIONAL. SHA-256 of the model''s content: equal models count together.';
comment on column journey_event.element_id is 'OPERATIONAL. The element of the model.';
comment on column journey_event.element_kind is 'OPERATIONAL. What kind of element: userTask, boundaryTimer, …';
comment on column journey_event.activity_id is 'OPERATIONAL. The engine''s id of this passage.';
comment on column journey_event.entered_at is 'OPERATIONAL. When the case came to the element.';
comment on column journey_event.left_at is 'OPERATIONAL. When it left; null while it is there.';
comment on column journey_event.outcome is 'OPERATIONAL. completed or canceled.';
comment on column journey_event.actor is 'OPERATIONAL. Account of whoever completed the task.';
