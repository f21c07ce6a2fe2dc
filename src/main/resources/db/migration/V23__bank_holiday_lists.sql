-- The lists of bank holidays as releases of the product shipped them: a longer list in a later release is a version of its own.
create table bank_holiday_list (
    n           int         not null primary key check (n >= 0),
    shipped     jsonb       not null,
    list        jsonb       not null,
    recorded_at timestamptz not null
);
comment on table bank_holiday_list is 'OPERATIONAL. Lists of bank holidays that releases brought with them. [append-only]';
comment on column bank_holiday_list.n is 'OPERATIONAL. The version of the list it makes; proclamations count on from it.';
comment on column bank_holiday_list.shipped is 'OPERATIONAL. The list as the release brought it.';
comment on column bank_holiday_list.list is 'OPERATIONAL. The same list with what had been proclaimed by then and it does not say.';
comment on column bank_holiday_list.recorded_at is 'OPERATIONAL. When the release first started.';
