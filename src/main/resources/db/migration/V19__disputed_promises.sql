-- Which promises a dispute is about, kept when it is opened, drafted or ruled on: figures count them from here.
create table dispute_promise (
    dispute_id uuid not null references dispute (id),
    clock_id   uuid not null references promise_clock (id),
    primary key (dispute_id, clock_id)
);
create index dispute_promise_by_clock on dispute_promise (clock_id);
comment on table dispute_promise is 'OPERATIONAL. Promises that a dispute is about. [append-only]';
comment on column dispute_promise.dispute_id is 'OPERATIONAL. The dispute.';
comment on column dispute_promise.clock_id is 'OPERATIONAL. The clock.';

-- those known before: the clock that drafted it, the clocks a ruling put right, otherwise what its kind is about
insert into dispute_promise (dispute_id, clock_id)
select id, clock_id from dispute where clock_id is not null
union
select dispute_id, clock_id from dispute_correction
union
select d.id, c.id from dispute d join promise_clock c on c.referral_reference = d.referral_reference
where d.clock_id is null and c.agreement_id is not null and c.started_at <= d.opened_at
  and (d.kind = 'DELAY' and c.state <> 'CANCELLED'
         and (c.missed_at is not null or c.stopped_at is null or c.stopped_at > d.opened_at)
       or d.kind in ('REJECTION', 'CRITERIA', 'DISCRIMINATION') and c.promise = 'decide'
       or d.kind = 'FEEDBACK' and c.promise in ('feedback', 'partner-feedback'));

create index promise_clock_decided on promise_clock (agreement_id, coalesce(missed_at, stopped_at))
    where agreement_id is not null;
