package org.towpath.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.demo.SeedFiles.StaffRow;
import org.towpath.demo.SeedFiles.TeamFile;

/** One team that covers every site, and one invented member of staff per role. */
@Component
class TeamSeed {

    private static final int VETTING_YEARS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamSeed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void plant(TeamFile file) {
        var team = SeedIds.of("team", file.team());
        var planted = jdbc.sql("insert into team (id, name) values (:id, :name) on conflict do nothing")
                .param("id", team)
                .param("name", file.team())
                .update();
        if (planted > 0) {
            jdbc.sql("insert into team_site (team_id, site_id) select :team, id from site")
                    .param("team", team)
                    .update();
        }
        file.staff().forEach(staff -> plant(staff, team));
    }

    private void plant(StaffRow staff, UUID team) {
        var id = SeedIds.of("staff", staff.account());
        var vetted = LocalDate.now(clock).plusYears(VETTING_YEARS);
        var planted = jdbc.sql("""
                        insert into staff (id, account, name, employer, sex, vetting_until, checked_until)
                        values (:id, :account, :name, :employer, :sex, :vetted, :vetted) on conflict do nothing
                        """)
                .param("id", id)
                .param("account", staff.account())
                .param("name", staff.name())
                .param("employer", staff.employer())
                .param("sex", staff.sex())
                .param("vetted", vetted)
                .update();
        if (planted == 0) {
            return;
        }
        for (var role : staff.roles()) {
            jdbc.sql("insert into staff_role (staff_id, role) values (:staff, :role)")
                    .param("staff", id)
                    .param("role", role)
                    .update();
        }
        if (staff.team()) {
            jdbc.sql("insert into team_member (team_id, staff_id) values (:team, :staff)")
                    .param("team", team)
                    .param("staff", id)
                    .update();
        }
    }
}
