-- The directory (partner organisations, their services, our sites, people to ring) and the team.
create table organisation (
    id      uuid not null primary key,
    name    text not null unique,
    kind    text not null,
    sector  text not null check (sector in ('STATUTORY', 'VCS', 'INDEPENDENT')),
    account text unique
);
comment on table organisation is 'OPERATIONAL. Organisations we refer to or work beside.';
comment on column organisation.id is 'OPERATIONAL. Identity.';
comment on column organisation.name is 'OPERATIONAL. Its name as it signs.';
comment on column organisation.kind is 'OPERATIONAL. What it is: CRISIS_TEAM, COMMUNITY_MENTAL_HEALTH, HOUSING, …';
comment on column organisation.sector is 'OPERATIONAL. Statutory, voluntary and community, or independent.';
comment on column organisation.account is 'OPERATIONAL. Account its people sign in with to answer referrals; null if they do not.';

create table service (
    id               uuid not null primary key,
    organisation_id  uuid not null references organisation (id),
    name             text not null,
    description      text not null,
    needs            text[] not null,
    age_min          int check (age_min between 0 and 120),
    age_max          int check (age_max between 0 and 120),
    sexes            text[] not null default '{}',
    areas            text[] not null default '{}',
    scope            text not null check (scope in ('LOCAL', 'REGIONAL', 'NATIONAL')),
    status           text not null check (status in ('ACTIVE', 'PAUSED', 'MERGED', 'CEASED')),
    eligibility      text not null,
    referral_process text not null,
    funding          text,
    address          text,
    opening          jsonb not null default '{}',
    phone            text,
    email            text,
    verified_at      timestamptz,
    next_verify_at   timestamptz,
    unique (organisation_id, name),
    check (age_min is null or age_max is null or age_min <= age_max)
);
create index service_by_need on service using gin (needs) where status = 'ACTIVE';
create index service_by_name on service (name, id);
comment on table service is 'OPERATIONAL. Services people can be referred to, with whom they are for and how to refer.';
comment on column service.id is 'OPERATIONAL. Identity.';
comment on column service.organisation_id is 'OPERATIONAL. Who provides it.';
comment on column service.name is 'OPERATIONAL. Its name.';
comment on column service.description is 'OPERATIONAL. What it provides.';
comment on column service.needs is 'OPERATIONAL. Categories of need it answers, as in the form that agrees needs.';
comment on column service.age_min is 'OPERATIONAL. Youngest age in years, both ends inclusive; null for no limit.';
comment on column service.age_max is 'OPERATIONAL. Oldest age in years; null for no limit.';
comment on column service.sexes is 'OPERATIONAL. FEMALE, MALE; empty for everybody.';
comment on column service.areas is 'OPERATIONAL. Areas it serves by name; empty for everywhere.';
comment on column service.scope is 'OPERATIONAL. How far it reaches.';
comment on column service.status is 'OPERATIONAL. Whether it takes referrals now.';
comment on column service.eligibility is 'OPERATIONAL. Who can be referred, in words.';
comment on column service.referral_process is 'OPERATIONAL. How to refer, with forms or screening tools asked for.';
comment on column service.funding is 'OPERATIONAL. Funding to be agreed or local connection asked for; null for none.';
comment on column service.address is 'OPERATIONAL. Where it is.';
comment on column service.opening is 'OPERATIONAL. Opening times per weekday: lists of [open, close) local times.';
comment on column service.phone is 'OPERATIONAL. Number to ring.';
comment on column service.email is 'OPERATIONAL. Role mailbox.';
comment on column service.verified_at is 'OPERATIONAL. When someone last checked the entry.';
comment on column service.next_verify_at is 'OPERATIONAL. When it is to be checked again.';

create table site (
    id    uuid not null primary key,
    name  text not null unique,
    kind  text not null check (kind in ('CUSTODY', 'POLICE', 'COURT')),
    phone text,
    email text
);
comment on table site is 'OPERATIONAL. Custody suites, police stations and courts where we meet people.';
comment on column site.id is 'OPERATIONAL. Identity.';
comment on column site.name is 'OPERATIONAL. Its name as custody and court systems write it.';
comment on column site.kind is 'OPERATIONAL. What kind of place.';
comment on column site.phone is 'OPERATIONAL. Number to ring there.';
comment on column site.email is 'OPERATIONAL. Mailbox there.';

create table contact (
    id              uuid not null primary key,
    organisation_id uuid not null references organisation (id),
    service_id      uuid references service (id),
    position        int not null,
    name            text not null,
    role            text not null,
    phone           text,
    email           text
);
create index contact_by_organisation on contact (organisation_id, position);
comment on table contact is 'OPERATIONAL. People to ring at a partner, in the order to try them.';
comment on column contact.id is 'OPERATIONAL. Identity.';
comment on column contact.organisation_id is 'OPERATIONAL. Whose contact.';
comment on column contact.service_id is 'OPERATIONAL. For one service only; null for the whole organisation.';
comment on column contact.position is 'OPERATIONAL. First to try is 1.';
comment on column contact.name is 'OPERATIONAL. Name of the contact.';
comment on column contact.role is 'OPERATIONAL. What they do there: NAMED_LEAD, MANAGER, HEAD_OF_SERVICE, OUT_OF_HOURS.';
comment on column contact.phone is 'OPERATIONAL. Number.';
comment on column contact.email is 'OPERATIONAL. Mailbox.';

create table staff (
    id            uuid not null primary key,
    account       text not null unique,
    name          text not null,
    employer      text not null,
    sex           text not null check (sex in ('FEMALE', 'MALE', 'NOT_RECORDED')),
    vetting_until date,
    checked_until date,
    left_at       timestamptz
);
comment on table staff is 'OPERATIONAL. Everyone who may work in the product.';
comment on column staff.id is 'OPERATIONAL. Identity.';
comment on column staff.account is 'OPERATIONAL. Account they sign in with.';
comment on column staff.name is 'OPERATIONAL. Name shown to colleagues.';
comment on column staff.employer is 'OPERATIONAL. Who employs them; may differ from the service.';
comment on column staff.sex is 'OPERATIONAL. So that a person can be offered a female worker.';
comment on column staff.vetting_until is 'OPERATIONAL. Police vetting runs out after this day; null if not recorded.';
comment on column staff.checked_until is 'OPERATIONAL. Disclosure and barring check runs out after this day; null if not recorded.';
comment on column staff.left_at is 'OPERATIONAL. When they left; null while they work here.';

create table staff_role (
    staff_id uuid not null references staff (id),
    role     text not null,
    primary key (staff_id, role)
);
create index staff_role_by_role on staff_role (role, staff_id);
comment on table staff_role is 'OPERATIONAL. Roles a member of staff holds; one person may hold several.';
comment on column staff_role.staff_id is 'OPERATIONAL. Who.';
comment on column staff_role.role is 'OPERATIONAL. Role id.';

create table team (
    id   uuid not null primary key,
    name text not null unique
);
comment on table team is 'OPERATIONAL. Teams and the service they belong to.';
comment on column team.id is 'OPERATIONAL. Identity.';
comment on column team.name is 'OPERATIONAL. Name of the team.';

create table team_site (
    team_id uuid not null references team (id),
    site_id uuid not null references site (id),
    primary key (team_id, site_id)
);
create index team_site_by_site on team_site (site_id, team_id);
comment on table team_site is 'OPERATIONAL. Sites a team covers.';
comment on column team_site.team_id is 'OPERATIONAL. The team.';
comment on column team_site.site_id is 'OPERATIONAL. The site.';

create table team_member (
    team_id  uuid not null references team (id),
    staff_id uuid not null references staff (id),
    primary key (team_id, staff_id)
);
create index team_member_by_staff on team_member (staff_id, team_id);
comment on table team_member is 'OPERATIONAL. Who is on which team.';
comment on column team_member.team_id is 'OPERATIONAL. The team.';
comment on column team_member.staff_id is 'OPERATIONAL. The member.';
