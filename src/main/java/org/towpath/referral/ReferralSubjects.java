package org.towpath.referral;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.episode.TaskSubjects;
import org.towpath.web.CodeWords;

/** A task of a referral is about its need and, once one is chosen, its service. */
@Component
class ReferralSubjects implements TaskSubjects {

    private final JdbcClient jdbc;
    private final CodeWords words;

    ReferralSubjects(JdbcClient jdbc, CodeWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public Map<String, String> of(Collection<String> instances) {
        var subjects = new HashMap<String, String>();
        if (!instances.isEmpty()) {
            jdbc.sql("""
                            select r.instance_id, r.need, s.name as service from referral r
                            left join service s on s.id = r.service_id where r.instance_id in (:instances)
                            """).param("instances", instances).query((RowCallbackHandler) row -> {
                var service = row.getString("service");
                var need = words.of("need", row.getString("need"));
                subjects.put(row.getString("instance_id"), service == null ? need : need + ": " + service);
            });
        }
        return subjects;
    }
}
