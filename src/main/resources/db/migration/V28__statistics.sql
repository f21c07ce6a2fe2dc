-- What cases wait for and how long: counted as work happens, so that a page costs the same after a year as after a day.

-- Who and what a stay at an element is counted under. The engine keeps only the number: it knows no case.
create table count_heading (
    id         int generated always as identity primary key,
    site_id    uuid,
    partner_id uuid,
    need       text,
    unique nulls not distinct (site_id, partner_id, need)
);
comment on table count_heading is 'OPERATIONAL. What a stay at an element is counted under: site, partner and need.';
comment on column count_heading.id is 'OPERATIONAL. Number kept with each stay.';
comment on column count_heading.site_id is 'OPERATIONAL. Site of the case.';
comment on column count_heading.partner_id is 'OPERATIONAL. Partner the case waits for; null where it waits for nobody else.';
comment on column count_heading.need is 'OPERATIONAL. Need the work is about; null where it is about the whole case. No case is named here.';

alter table journey_event add column heading_id int references count_heading (id);
comment on column journey_event.heading_id is 'OPERATIONAL. What the stay is counted under.';
create index journey_event_open on journey_event (process_key, element_id, entered_at) where left_at is null;

-- The element counted: equal models count together.
create table counted_element (
    id           int generated always as identity primary key,
    process_key  text     not null,
    model_hash   char(64) not null,
    element_id   text     not null,
    element_kind text     not null,
    unique (process_key, model_hash, element_id)
);
comment on table counted_element is 'OPERATIONAL. Elements of models that were ever entered.';
comment on column counted_element.id is 'OPERATIONAL. Number in the counts.';
comment on column counted_element.process_key is 'OPERATIONAL. The process.';
comment on column counted_element.model_hash is 'OPERATIONAL. SHA-256 of the model''s content.';
comment on column counted_element.element_id is 'OPERATIONAL. The element.';
comment on column counted_element.element_kind is 'OPERATIONAL. What kind of element.';

-- A cut through the counts: everything, or one site, one partner, one need.
create table count_slice (
    id         int generated always as identity primary key,
    kind       text not null check (kind in ('ALL', 'SITE', 'PARTNER', 'NEED')),
    subject_id uuid,
    need       text,
    unique nulls not distinct (kind, subject_id, need)
);
insert into count_slice (kind) values ('ALL');
comment on table count_slice is 'OPERATIONAL. Cuts through the counts that pages can show.';
comment on column count_slice.id is 'OPERATIONAL. Number in the counts.';
comment on column count_slice.kind is 'OPERATIONAL. ALL, or by SITE, PARTNER or NEED.';
comment on column count_slice.subject_id is 'OPERATIONAL. The site or partner.';
comment on column count_slice.need is 'OPERATIONAL. The need.';

create table element_waiting (
    element_id int    not null references counted_element (id),
    slice_id   int    not null references count_slice (id),
    waiting    bigint not null,
    primary key (element_id, slice_id)
);
comment on table element_waiting is 'OPERATIONAL. How many are at an element now.';
comment on column element_waiting.element_id is 'OPERATIONAL. The element.';
comment on column element_waiting.slice_id is 'OPERATIONAL. The cut.';
comment on column element_waiting.waiting is 'OPERATIONAL. How many.';

create table element_month (
    element_id      int    not null references counted_element (id),
    slice_id        int    not null references count_slice (id),
    month           date   not null,
    entered         bigint not null,
    gone            bigint not null,
    elapsed_seconds bigint not null,
    office_seconds  bigint not null,
    primary key (element_id, slice_id, month)
);
comment on table element_month is 'OPERATIONAL. How many came and went in a month (England''s), and how long those who went had stayed.';
comment on column element_month.element_id is 'OPERATIONAL. The element.';
comment on column element_month.slice_id is 'OPERATIONAL. The cut.';
comment on column element_month.month is 'OPERATIONAL. Its first day.';
comment on column element_month.entered is 'OPERATIONAL. How many came.';
comment on column element_month.gone is 'OPERATIONAL. How many went.';
comment on column element_month.elapsed_seconds is 'OPERATIONAL. How long they had stayed, all together.';
comment on column element_month.office_seconds is 'OPERATIONAL. How much of that was within office hours.';

-- Length of stay in steps of two per cent: sketches that add up whatever the order, and give any quantile within one per cent.
create table element_stay (
    element_id int      not null references counted_element (id),
    slice_id   int      not null references count_slice (id),
    month      date     not null,
    bucket     smallint not null,
    elapsed    bigint   not null,
    office     bigint   not null,
    primary key (element_id, slice_id, month, bucket)
);
comment on table element_stay is 'OPERATIONAL. How many of those who went in a month had stayed about so long.';
comment on column element_stay.element_id is 'OPERATIONAL. The element.';
comment on column element_stay.slice_id is 'OPERATIONAL. The cut.';
comment on column element_stay.month is 'OPERATIONAL. The month in which they went.';
comment on column element_stay.bucket is 'OPERATIONAL. Length: 0 for none, n for up to 1.02^(n-1) seconds.';
comment on column element_stay.elapsed is 'OPERATIONAL. How many by the clock on the wall.';
comment on column element_stay.office is 'OPERATIONAL. How many by office hours.';

-- Written with the work and folded into the counts a moment later: nobody waits for a row that everybody counts in.
create table count_change (
    id              bigint generated always as identity primary key,
    process_key     text        not null,
    model_hash      char(64)    not null,
    element_id      text        not null,
    element_kind    text        not null,
    heading_id      int         not null references count_heading (id),
    month           date        not null,
    entered         smallint    not null,
    gone            smallint    not null,
    waiting         smallint    not null,
    elapsed_seconds bigint,
    office_seconds  bigint
);
comment on table count_change is 'OPERATIONAL. Comings and goings not yet folded into the counts.';
comment on column count_change.id is 'OPERATIONAL. Order of writing.';
comment on column count_change.process_key is 'OPERATIONAL. The process.';
comment on column count_change.model_hash is 'OPERATIONAL. SHA-256 of the model''s content.';
comment on column count_change.element_id is 'OPERATIONAL. The element.';
comment on column count_change.element_kind is 'OPERATIONAL. What kind of element.';
comment on column count_change.heading_id is 'OPERATIONAL. What it is counted under.';
comment on column count_change.month is 'OPERATIONAL. The month it counts in.';
comment on column count_change.entered is 'OPERATIONAL. How many came; -1 when a stay moved to another model.';
comment on column count_change.gone is 'OPERATIONAL. How many went.';
comment on column count_change.waiting is 'OPERATIONAL. How many more are there.';
comment on column count_change.elapsed_seconds is 'OPERATIONAL. How long whoever went had stayed.';
comment on column count_change.office_seconds is 'OPERATIONAL. How much of that was within office hours.';

-- Office hours by date, and how many of them lie before it: the office hours between two instants are one subtraction.
create table office_day (
    day     date        not null primary key,
    opens   timestamptz not null,
    closes  timestamptz not null,
    before  bigint      not null
);
comment on table office_day is 'OPERATIONAL. Office hours of each date in England, bank holidays closed; what waits are measured in.';
comment on column office_day.day is 'OPERATIONAL. The local date.';
comment on column office_day.opens is 'OPERATIONAL. When it opens; equal to closes where it does not.';
comment on column office_day.closes is 'OPERATIONAL. When it closes.';
comment on column office_day.before is 'OPERATIONAL. Seconds of office hours on all earlier dates of the table.';

create function office_seconds_until(at timestamptz) returns bigint language sql stable parallel safe as $$
    select coalesce((
        select before + greatest(0, extract(epoch from least(at, closes) - opens))::bigint
        from office_day where day = (at at time zone 'Europe/London')::date), 0)
$$;

create function stay_bucket(seconds bigint) returns smallint language sql immutable parallel safe as $$
    select case when seconds <= 0 then 0 else 1 + ceil(round(ln(seconds::float8) / ln(1.02::float8) * 1e9) / 1e9) end::smallint
$$;

create function month_of(at timestamptz) returns date language sql immutable parallel safe as $$
    select date_trunc('month', at at time zone 'Europe/London')::date
$$;

-- What a heading counts in: everything, and its own site, partner and need.
create table heading_slice (
    heading_id int not null references count_heading (id),
    slice_id   int not null references count_slice (id),
    primary key (heading_id, slice_id)
);
comment on table heading_slice is 'OPERATIONAL. The cuts that what stands under a heading counts in.';
comment on column heading_slice.heading_id is 'OPERATIONAL. The heading.';
comment on column heading_slice.slice_id is 'OPERATIONAL. The cut.';

-- Journeys as comings and goings, in the one place that says what counts where: the counts are built from it, kept by it
-- as work happens, and compared with it.
create view journey_count as
select activity_id, process_key, model_hash, element_id, element_kind, heading_id, 'CAME' as what,
       month_of(entered_at) as month, 1::smallint as entered, 0::smallint as gone, 1::smallint as waiting,
       null::bigint as elapsed_seconds, null::bigint as office_seconds
from journey_event
union all
select activity_id, process_key, model_hash, element_id, element_kind, heading_id, 'WENT',
       month_of(left_at), 0::smallint, 1::smallint, (-1)::smallint,
       extract(epoch from left_at - entered_at)::bigint,
       office_seconds_until(left_at) - office_seconds_until(entered_at)
from journey_event
where left_at is not null;
comment on view journey_count is 'OPERATIONAL. Every coming and going of every journey, as it counts.';

-- journeys written before they were counted stand under their site alone
insert into count_heading (site_id) select distinct site_id from episode;
insert into count_slice (kind, subject_id) select 'SITE', site_id from count_heading;
insert into heading_slice (heading_id, slice_id)
select h.id, s.id from count_heading h join count_slice s on s.kind = 'ALL' or s.subject_id = h.site_id;
update journey_event j set heading_id = h.id
from episode e join count_heading h on h.site_id = e.site_id
where e.reference = j.episode_reference;
alter table journey_event alter column heading_id set not null;
