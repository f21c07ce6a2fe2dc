-- The worklist: one row per task of a case, written with the work, kept when the task is done.
create table worklist_task (
    task_id           varchar(64) not null primary key,
    process_key       text        not null,
    element_id        text        not null,
    name              text        not null,
    form              text,
    episode_reference text        not null,
    instance_id       varchar(64) not null,
    definition_id     text        not null,
    site_id           uuid        not null,
    stage             text        not null,
    act               text,
    urgent            boolean     not null,
    roles             text[]      not null,
    due_at            timestamptz,
    assignee          text,
    assigned_at       timestamptz,
    opened_at         timestamptz not null,
    state             text        not null check (state in ('OPEN', 'DONE', 'GONE')),
    done_by           text,
    done_at           timestamptz,
    answers_hash      char(64),
    calm              boolean     not null generated always as (not urgent) stored,
    due_order         timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
    check ((state = 'OPEN') = (done_at is null))
);
-- A page of a list is read from this index alone, in its order: in a cell or at court first, then what is due. What lists
-- are narrowed by stands in it, so that no row is looked up that is not shown.
create index worklist_task_open on worklist_task (calm, due_order, task_id) include (site_id, roles, stage, act, assignee)
    where state = 'OPEN';
create index worklist_task_mine on worklist_task (assignee) where state = 'OPEN' and assignee is not null;
create index worklist_task_open_of_episode on worklist_task (episode_reference) where state = 'OPEN';
comment on table worklist_task is 'OPERATIONAL. Every task of every case; the engine''s own table holds the open ones only.';
comment on column worklist_task.task_id is 'OPERATIONAL. The engine''s id.';
comment on column worklist_task.process_key is 'OPERATIONAL. The process.';
comment on column worklist_task.element_id is 'OPERATIONAL. The task in the model.';
comment on column worklist_task.name is 'OPERATIONAL. What the model calls it.';
comment on column worklist_task.form is 'OPERATIONAL. Stem of its form.';
comment on column worklist_task.episode_reference is 'OPERATIONAL. The case.';
comment on column worklist_task.instance_id is 'OPERATIONAL. The engine''s process instance.';
comment on column worklist_task.definition_id is 'OPERATIONAL. The version of the process it belongs to.';
comment on column worklist_task.site_id is 'OPERATIONAL. Site of the case; who does not cover it does not see the task.';
comment on column worklist_task.stage is 'OPERATIONAL. Stage of the case, as long as the task is open.';
comment on column worklist_task.act is 'HEALTH. How soon to act, as the practitioner decided.';
comment on column worklist_task.urgent is 'JUSTICE. In a cell or at court, as long as the task is open.';
comment on column worklist_task.roles is 'OPERATIONAL. Roles that may do it.';
comment on column worklist_task.due_at is 'OPERATIONAL. By when; null where nothing says so.';
comment on column worklist_task.assignee is 'OPERATIONAL. Account of whoever holds it.';
comment on column worklist_task.assigned_at is 'OPERATIONAL. Since when they hold it.';
comment on column worklist_task.opened_at is 'OPERATIONAL. Since when it is there to do.';
comment on column worklist_task.state is 'OPERATIONAL. OPEN, DONE by someone, or GONE because the case moved on without it.';
comment on column worklist_task.done_by is 'OPERATIONAL. Account of whoever completed it or made it go away.';
comment on column worklist_task.done_at is 'OPERATIONAL. When it was completed or went away.';
comment on column worklist_task.answers_hash is 'OPERATIONAL. SHA-256 of the answers it was completed with, so that the same answers sent twice count once.';
comment on column worklist_task.calm is 'JUSTICE. Not urgent, for the order of lists.';
comment on column worklist_task.due_order is 'OPERATIONAL. When it is due, never if nothing says so, for the order of lists.';

create table worklist_draft (
    task_id  varchar(64) not null references worklist_task (task_id) on delete cascade,
    account  text        not null,
    answers  jsonb       not null,
    saved_at timestamptz not null,
    primary key (task_id, account)
);
comment on table worklist_draft is 'HEALTH. Answers somebody has begun to give; gone when the task is.';
comment on column worklist_draft.task_id is 'OPERATIONAL. The task.';
comment on column worklist_draft.account is 'OPERATIONAL. Whose draft.';
comment on column worklist_draft.answers is 'HEALTH. The answers so far, unchecked.';
comment on column worklist_draft.saved_at is 'OPERATIONAL. When it was last saved.';
