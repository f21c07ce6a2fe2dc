-- "Not known" is an answer of its own: nobody has to make up a time, a reason or an age to register a person.
alter table person add column age_looks text check (age_looks in ('UNDER_18', 'ADULT', 'CANNOT_TELL'));
comment on column person.age_looks is 'PERSON. How old they look, where neither date of birth nor an age can be given; counts for nothing once one is.';

alter table episode add column arrived_at_not_known boolean not null default false;
alter table episode add column concerns_not_known boolean not null default false;
comment on column episode.arrived_at_not_known is 'JUSTICE. Nobody could say when they arrived in custody.';
comment on column episode.concerns_not_known is 'HEALTH. Whoever referred gave no reason.';

-- A hearing that was called off is another thing than one whose time nobody told us.
alter table episode add column hearing_called_off_at timestamptz;
comment on column episode.hearing_called_off_at is 'JUSTICE. When we were told that the hearing was called off; null once another time was told.';
