package org.towpath.insight;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.engine.JourneyLedger;
import org.towpath.shared.EpisodeReference;

/** Writes each coming and going down with the work, to be folded into the counts a moment later ({@link Fold}). */
@Component
class Counts implements JourneyLedger {

    private static final String COLUMNS = "process_key, model_hash, element_id, element_kind, heading_id, month, ";

    private final JdbcClient jdbc;
    private final Headings headings;

    Counts(JdbcClient jdbc, Headings headings) {
        this.jdbc = jdbc;
        this.headings = headings;
    }

    @Override
    public Map<String, Integer> headings(Map<String, EpisodeReference> instances) {
        return headings.of(instances);
    }

    @Override
    public void came(Collection<String> activities) {
        count(activities, "CAME", 1);
    }

    @Override
    public void went(Collection<String> activities) {
        count(activities, "WENT", 1);
    }

    @Override
    public void leavesModel(String activity) {
        count(List.of(activity), "CAME", -1);
    }

    @Override
    public void joinedModel(String activity) {
        count(List.of(activity), "CAME", 1);
    }

    private void count(Collection<String> activities, String what, int times) {
        if (activities.isEmpty()) {
            return;
        }
        jdbc.sql("insert into count_change (" + COLUMNS
                        + "entered, gone, waiting, elapsed_seconds, office_seconds) select "
                        + COLUMNS
                        + ":times * entered, :times * gone, :times * waiting, elapsed_seconds, office_seconds "
                        + "from journey_count where activity_id = any(:activities) and what = :what")
                .param("times", times)
                .param("activities", activities.toArray(String[]::new))
                .param("what", what)
                .update();
    }
}
