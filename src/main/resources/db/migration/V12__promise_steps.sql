-- Promises that are missed, and the steps of their escalation, each once.
alter table clock_fact add column anchor_at timestamptz;
alter table clock_fact add column terms jsonb;
alter table clock_fact add column calendar_id uuid references promise_calendar (id);
alter table clock_fact add column agreement_version int;
comment on column clock_fact.anchor_at is 'OPERATIONAL. What a promise counts back from, as told with its start or a correction of it.';
comment on column clock_fact.terms is 'OPERATIONAL. The terms that hold from an amendment on.';
comment on column clock_fact.calendar_id is 'OPERATIONAL. The calendar of those terms.';
comment on column clock_fact.agreement_version is 'OPERATIONAL. The version of the agreement they stand in.';

alter table promise_clock add column warned_due_at timestamptz;
alter table promise_clock add column step_n int;
alter table promise_clock add column step_at timestamptz;
comment on column promise_clock.warned_due_at is 'OPERATIONAL. When it was due when the warning went out: a warning is repeated only if that moves by more than the lead.';
comment on column promise_clock.step_n is 'OPERATIONAL. The next step of the escalation; null where none lies ahead.';
comment on column promise_clock.step_at is 'OPERATIONAL. When the next step is taken, held out of hours and brought forward in custody as agreed; null where none lies ahead.';
create index promise_clock_next_step on promise_clock (step_at, id) where step_at is not null;

create table promise_miss (
    id            uuid        not null primary key,
    clock_id      uuid        not null references promise_clock (id),
    missed_at     timestamptz not null,
    recorded_at   timestamptz not null,
    followed_at   timestamptz,
    withdrawn_at  timestamptz
);
create unique index promise_miss_once on promise_miss (clock_id) where withdrawn_at is null;
create index promise_miss_by_clock on promise_miss (clock_id, recorded_at);
create index promise_miss_unfollowed on promise_miss (recorded_at, id) where followed_at is null and withdrawn_at is null;
comment on table promise_miss is 'OPERATIONAL. Promises of agreements that were missed; at most one standing for a clock.';
comment on column promise_miss.id is 'OPERATIONAL. Identity.';
comment on column promise_miss.clock_id is 'OPERATIONAL. The clock.';
comment on column promise_miss.missed_at is 'OPERATIONAL. When it was missed: its due instant then.';
comment on column promise_miss.recorded_at is 'OPERATIONAL. When that was noticed.';
comment on column promise_miss.followed_at is 'OPERATIONAL. When a process began to follow it; null while none does.';
comment on column promise_miss.withdrawn_at is 'OPERATIONAL. When it turned out not to be one.';

create table promise_step (
    clock_id           uuid        not null references promise_clock (id),
    n                  int         not null check (n >= 1),
    due_at             timestamptz not null,
    fired_at           timestamptz not null,
    told               boolean     not null,
    side               text        not null check (side in ('LD', 'PARTNER')),
    role               text        not null,
    action             text        not null check (action in ('NOTIFY', 'TASK', 'DISPUTE')),
    contact_name       text,
    contact_phone      text,
    contact_email      text,
    superseded_at      timestamptz,
    acknowledged_at    timestamptz,
    acknowledged_by    text,
    acknowledged_how   text,
    acknowledged_what  text,
    acknowledged_until timestamptz,
    primary key (clock_id, n)
);
comment on table promise_step is 'OPERATIONAL. Steps of the escalation that were taken; each once for a clock.';
comment on column promise_step.clock_id is 'OPERATIONAL. The clock.';
comment on column promise_step.n is 'OPERATIONAL. The step, counted from 1.';
comment on column promise_step.due_at is 'OPERATIONAL. When it was to be taken by the agreement.';
comment on column promise_step.fired_at is 'OPERATIONAL. When it was taken.';
comment on column promise_step.told is 'OPERATIONAL. Whether anybody was told; false where a higher step was past already.';
comment on column promise_step.side is 'OPERATIONAL. On whose side the role is.';
comment on column promise_step.role is 'OPERATIONAL. The role it turns to.';
comment on column promise_step.action is 'OPERATIONAL. What it does: tell, give a task, draft a dispute.';
comment on column promise_step.contact_name is 'OPERATIONAL. Who that was when it was taken; null where the agreement names nobody.';
comment on column promise_step.contact_phone is 'OPERATIONAL. Their number.';
comment on column promise_step.contact_email is 'OPERATIONAL. Their address.';
comment on column promise_step.superseded_at is 'OPERATIONAL. When the miss turned out not to be one.';
comment on column promise_step.acknowledged_at is 'OPERATIONAL. When somebody took it on.';
comment on column promise_step.acknowledged_by is 'OPERATIONAL. Account of whoever took it on.';
comment on column promise_step.acknowledged_how is 'OPERATIONAL. How the other side was reached, with the outcome.';
comment on column promise_step.acknowledged_what is 'OPERATIONAL. What is to be done, and by whom.';
comment on column promise_step.acknowledged_until is 'OPERATIONAL. By when; if that passes the steps go on.';
