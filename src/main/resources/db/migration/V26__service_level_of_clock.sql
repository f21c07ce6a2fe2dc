-- A clock goes by the name its model waits for; which promise of the agreement it measures is kept beside it.
alter table promise_clock add column service_level text;
comment on column promise_clock.service_level is 'OPERATIONAL. The promise of the agreement it measures, by its id there; null for an expected time.';

-- those known before: the one promise of their version that says what they were pinned with; else as they are called
update promise_clock c set service_level = coalesce((
    select min(level ->> 'id')
    from agreement_version v, jsonb_array_elements(v.document -> 'serviceLevels') level
    where v.agreement_id = c.agreement_id and v.n = c.agreement_version
      and level ->> 'clause' = c.clause
      and level ->> 'owedBy' = c.owed_by
      and level ->> 'starts' = coalesce(c.terms ->> 'starts', 'SENT')
      and level ->> 'stops' = c.terms ->> 'stops'
      and level -> 'allowance' ->> 'kind' = c.terms -> 'allowance' ->> 'kind'
      and level -> 'allowance' ->> 'value' = c.terms -> 'allowance' ->> 'value'
    having count(*) = 1), c.promise)
where c.agreement_id is not null;
