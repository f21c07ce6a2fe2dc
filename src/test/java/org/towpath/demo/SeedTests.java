package org.towpath.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.TowpathTest;
import org.towpath.access.Roles;

import static org.assertj.core.api.Assertions.assertThat;

@TowpathTest
class SeedTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SeedAtStart seed;

    @Test
    void plantsTheNineSitesAndTwentyPartnersWithAServiceAndALeadEach() {
        // other tests of the shared database open sites of their own, never by these names
        assertThat(count("site where name in ('Riverside Custody Suite', 'Harbour Road Custody Suite', "
                        + "'Northgate Police Investigation Centre', 'Riverside Police Station', 'Market Street Police Station', "
                        + "'Westmoor Magistrates'' Court', 'Eastfield Magistrates'' Court', 'Westmoor Youth Court', "
                        + "'Westmoor Crown Court')"))
                .isEqualTo(9);
        assertThat(count("organisation where account like 'partner%'")).isEqualTo(20);
        assertThat(
                        count(
                                "organisation o where exists (select from service s where s.organisation_id = o.id)"
                                        + " and exists (select from contact c where c.organisation_id = o.id and c.role = 'NAMED_LEAD')"))
                .isEqualTo(20);
    }

    @Test
    void everyCategoryOfNeedHasAServiceForAnAdult() {
        var answered = jdbc.sql("select distinct unnest(needs) from service where coalesce(age_max, 120) >= 40")
                .query(String.class)
                .set();

        assertThat(answered)
                .contains(
                        "MENTAL_HEALTH",
                        "SUBSTANCE_USE",
                        "HOUSING",
                        "DEBT_AND_BENEFITS",
                        "GP_REGISTRATION",
                        "SOCIAL_CARE",
                        "WOMENS_SERVICE",
                        "VETERANS",
                        "LD_AUTISM",
                        "EMPLOYMENT_EDUCATION",
                        "PROBATION",
                        "OTHER");
    }

    @Test
    void theTeamCoversEverySiteAndHoldsTheNineRoles() {
        assertThat(count("team_site t join team on team.id = t.team_id where team.name like 'Westmoor L%'"))
                .isEqualTo(9);
        assertThat(jdbc.sql("select distinct role from staff_role join team_member using (staff_id)")
                        .query(String.class)
                        .set())
                .containsAll(Roles.ALL.subList(0, 9));
    }

    @Test
    @Transactional
    void aChangeMadeInTheDemoOutlivesARestart() throws Exception {
        jdbc.sql("update organisation set name = 'Westmoor Adult Mental Health' where account = 'partner'")
                .update();
        jdbc.sql("delete from contact where name = 'Adaeze Coleman'").update();

        seed.run(new DefaultApplicationArguments());

        assertThat(count("organisation where account = 'partner' and name = 'Westmoor Adult Mental Health'"))
                .isEqualTo(1);
        assertThat(count("contact where name = 'Adaeze Coleman'")).isZero();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
