-- Calendars of services and of our sites in numbered versions, and what was proclaimed after the shipped list of holidays.
create table calendar_version (
    owner_kind  text        not null check (owner_kind in ('SERVICE', 'SITE')),
    owner_id    uuid        not null,
    n           int         not null check (n >= 1),
    hours       jsonb       not null,
    valid_from  timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    why         text        not null,
    primary key (owner_kind, owner_id, n)
);
comment on table calendar_version is 'OPERATIONAL. When a service or one of our sites is open, each change a version of its own. [append-only]';
comment on column calendar_version.owner_kind is 'OPERATIONAL. Whether it is about a partner''s service or a site of ours.';
comment on column calendar_version.owner_id is 'OPERATIONAL. The service or the site.';
comment on column calendar_version.n is 'OPERATIONAL. Its number, from 1.';
comment on column calendar_version.hours is 'OPERATIONAL. Zone, hours of each weekday, closures, extra openings, and whether bank holidays close it.';
comment on column calendar_version.valid_from is 'OPERATIONAL. From when promises that start count in it.';
comment on column calendar_version.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column calendar_version.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';
comment on column calendar_version.why is 'OPERATIONAL. Why it changed.';

create table bank_holiday_change (
    n           int         not null primary key check (n >= 1),
    day         date        not null,
    name        text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    why         text        not null
);
comment on table bank_holiday_change is 'OPERATIONAL. Bank holidays proclaimed or moved after the list that ships with the product. [append-only]';
comment on column bank_holiday_change.n is 'OPERATIONAL. The version of the list it makes, from 1; version 0 is the shipped list.';
comment on column bank_holiday_change.day is 'OPERATIONAL. The date.';
comment on column bank_holiday_change.name is 'OPERATIONAL. What the holiday is called; null where the date is no holiday any more.';
comment on column bank_holiday_change.recorded_at is 'OPERATIONAL. When it was written down.';
comment on column bank_holiday_change.recorded_by is 'OPERATIONAL. Account of whoever wrote it down.';
comment on column bank_holiday_change.why is 'OPERATIONAL. Where it was proclaimed, or why it is taken out.';

create table calendar_effect (
    subject   text        not null check (subject in ('SERVICE', 'SITE', 'BANK_HOLIDAYS')),
    owner_id  uuid        not null,
    n         int         not null,
    swept_at  timestamptz not null,
    primary key (subject, owner_id, n)
);
comment on table calendar_effect is 'OPERATIONAL. Versions for which the running clocks have been looked through for the last time. [append-only]';
comment on column calendar_effect.subject is 'OPERATIONAL. What changed.';
comment on column calendar_effect.owner_id is 'OPERATIONAL. Whose calendar; all zeros for the bank holidays.';
comment on column calendar_effect.n is 'OPERATIONAL. The version.';
comment on column calendar_effect.swept_at is 'OPERATIONAL. When.';

alter table promise_clock
    add column counts_in uuid,
    add column calendar_version int,
    add column holidays_version int;
comment on column promise_clock.counts_in is 'OPERATIONAL. The service or site in whose calendar it counts now; null where the hours stand in the agreement.';
comment on column promise_clock.calendar_version is 'OPERATIONAL. The version of that calendar.';
comment on column promise_clock.holidays_version is 'OPERATIONAL. The version of the list of bank holidays it counts with; null if it observes none.';
update promise_clock c set holidays_version = 0
from promise_calendar p where p.id = c.calendar_id and p.definition ? 'holidays';
create index promise_clock_by_calendar on promise_clock (counts_in, id) where stopped_at is null and counts_in is not null;
create index promise_clock_by_holidays on promise_clock (holidays_version, id)
    where stopped_at is null and holidays_version is not null;

create table calendar_touch (
    id         uuid        not null primary key,
    clock_id   uuid        not null references promise_clock (id),
    subject    text        not null check (subject in ('SERVICE', 'SITE', 'BANK_HOLIDAYS')),
    owner_id   uuid        not null,
    n          int         not null,
    due_from   timestamptz,
    due_to     timestamptz,
    warn_from  timestamptz,
    warn_to    timestamptz,
    step_n     int,
    step_from  timestamptz,
    step_to    timestamptz,
    if_resumed boolean     not null,
    listed_at  timestamptz not null,
    decision   text check (decision in ('KEPT', 'RECOMPUTED', 'SUPERSEDED')),
    decided_at timestamptz,
    decided_by text,
    why        text,
    unique (clock_id, subject, owner_id, n),
    check ((decision is null) = (decided_at is null))
);
create index calendar_touch_undecided on calendar_touch (listed_at, id) where decision is null;
create index calendar_touch_undecided_of on calendar_touch (subject, owner_id, n, listed_at, id) where decision is null;
comment on table calendar_touch is 'OPERATIONAL. Running clocks that a change of hours or holidays touches, for a manager to decide.';
comment on column calendar_touch.id is 'OPERATIONAL. Identity.';
comment on column calendar_touch.clock_id is 'OPERATIONAL. The clock.';
comment on column calendar_touch.subject is 'OPERATIONAL. What changed.';
comment on column calendar_touch.owner_id is 'OPERATIONAL. Whose calendar; all zeros for the bank holidays.';
comment on column calendar_touch.n is 'OPERATIONAL. The new version.';
comment on column calendar_touch.due_from is 'OPERATIONAL. When it was due as listed.';
comment on column calendar_touch.due_to is 'OPERATIONAL. When it would be due under the new version.';
comment on column calendar_touch.warn_from is 'OPERATIONAL. When to warn, as listed.';
comment on column calendar_touch.warn_to is 'OPERATIONAL. When to warn under the new version.';
comment on column calendar_touch.step_n is 'OPERATIONAL. The first escalation step that would move; null if none.';
comment on column calendar_touch.step_from is 'OPERATIONAL. When that step comes, as listed.';
comment on column calendar_touch.step_to is 'OPERATIONAL. When it would come under the new version.';
comment on column calendar_touch.if_resumed is 'OPERATIONAL. Whether the clock stood still, so that both times hold if it had gone on then.';
comment on column calendar_touch.listed_at is 'OPERATIONAL. When it was listed.';
comment on column calendar_touch.decision is 'OPERATIONAL. Kept, recomputed, or superseded by a further version; null while open.';
comment on column calendar_touch.decided_at is 'OPERATIONAL. When.';
comment on column calendar_touch.decided_by is 'OPERATIONAL. Account of whoever decided.';
comment on column calendar_touch.why is 'OPERATIONAL. The reason given with the decision.';
