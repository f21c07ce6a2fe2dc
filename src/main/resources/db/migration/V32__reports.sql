-- What reports are counted from: which need a finding stands for, when each need was found, and where a period begins in
-- tables that are written in order of time (the indexes are a few pages each and cost the work next to nothing).
create table need_of_concern (
    concern text not null primary key,
    need    text not null
);
comment on table need_of_concern is 'OPERATIONAL. The need that a finding of screening is counted under in reports; our own reading of the two lists, until a service says otherwise.';
comment on column need_of_concern.concern is 'OPERATIONAL. What screening found.';
comment on column need_of_concern.need is 'OPERATIONAL. The need it is counted under.';
insert into need_of_concern (concern, need) values
    ('MENTAL_HEALTH', 'MENTAL_HEALTH'), ('SUICIDE_RISK', 'MENTAL_HEALTH'), ('SELF_HARM', 'MENTAL_HEALTH'),
    ('PSYCHOSIS', 'MENTAL_HEALTH'), ('DEPRESSION', 'MENTAL_HEALTH'), ('TRAUMA', 'MENTAL_HEALTH'),
    ('EATING_DISORDER', 'MENTAL_HEALTH'), ('PERSONALITY_DISORDER', 'MENTAL_HEALTH'),
    ('LEARNING_DISABILITY', 'LD_AUTISM'), ('AUTISM', 'LD_AUTISM'), ('ADHD', 'LD_AUTISM'),
    ('PHYSICAL_HEALTH', 'GP_REGISTRATION'), ('ALCOHOL', 'SUBSTANCE_USE'), ('DRUGS', 'SUBSTANCE_USE'),
    ('DOMESTIC_ABUSE', 'SOCIAL_CARE'), ('SAFEGUARDING', 'SOCIAL_CARE'), ('CARING_ROLE', 'SOCIAL_CARE'),
    ('MAPPA', 'PROBATION'), ('HOMELESSNESS', 'HOUSING'), ('HOUSING', 'HOUSING'), ('DEBT', 'DEBT_AND_BENEFITS'),
    ('EMPLOYMENT', 'EMPLOYMENT_EDUCATION'), ('VETERAN', 'VETERANS');

create view need_found as
select r.episode_reference, coalesce(m.need, 'OTHER') as need, r.occurred_at as found_at
from case_record r
cross join lateral jsonb_array_elements_text(
    case when jsonb_typeof(r.answers -> 'vulnerabilities') = 'array' then r.answers -> 'vulnerabilities' else '[]' end)
    as found (concern)
left join need_of_concern m on m.concern = found.concern
where r.form = 'screening.screen-person' and r.entered_in_error_at is null
union all
select r.episode_reference, found.need, r.occurred_at
from case_record r
cross join lateral jsonb_array_elements_text(
    case when jsonb_typeof(r.answers -> 'needAreas') = 'array' then r.answers -> 'needAreas' else '[]' end) as found (need)
where r.form = 'assessment.assess-person' and r.entered_in_error_at is null
union all
select n.episode_reference, n.category, n.agreed_at from need n;
comment on view need_found is 'HEALTH. Each time a need was found: in screening, in an assessment, or when needs were agreed.';

create index case_record_by_time on case_record using brin (occurred_at);
create index need_by_time on need using brin (agreed_at);
create index referral_by_sending on referral using brin (sent_at);
create index referral_event_by_time on referral_event using brin (occurred_at);
create index worklist_task_by_opening on worklist_task using brin (opened_at);
