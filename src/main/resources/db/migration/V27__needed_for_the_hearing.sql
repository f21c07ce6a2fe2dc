-- A request for information moves with the hearing it is needed for, however often that is moved or called off.

alter table justice_request
    add column for_hearing boolean not null default false,
    add column hearing_at  timestamptz;

update justice_request r
set for_hearing = true, hearing_at = e.hearing_at
from episode e
where e.reference = r.episode_reference and r.state = 'OPEN' and r.needed_by_at = e.hearing_at;

comment on column justice_request.for_hearing is 'JUSTICE. Whether it is needed for the hearing, and moves with it.';
comment on column justice_request.hearing_at is 'JUSTICE. The hearing it was last timed for; null where none was known.';
