package org.towpath.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.access.CurrentActor;
import org.towpath.engine.TaskContext;
import org.towpath.platform.SqlInstants;
import org.towpath.shared.ReferralReference;

/** Needs agreed with people, and the referrals they lead to. */
@Component
public class Needs {

    /** Actions that need a partner, or show that there is none. */
    private static final Set<String> REFERRED = Set.of("REFER", "NO_SERVICE");

    private final JdbcClient jdbc;
    private final ObjectProvider<ReferralsWanted> referrals;
    private final CurrentActor actor;

    Needs(JdbcClient jdbc, ObjectProvider<ReferralsWanted> referrals, CurrentActor actor) {
        this.jdbc = jdbc;
        this.referrals = referrals;
        this.actor = actor;
    }

    /**
     * Writes needs down and has referrals made of those that ask for one.
     *
     * @return references of the referrals, in the order of the needs; empty where none asks for one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> agreed(TaskContext task, List<Need> needs, Instant agreedAt) {
        needs.forEach(need -> add(task, need, agreedAt));
        var referred =
                needs.stream().filter(need -> REFERRED.contains(need.action())).toList();
        if (referred.isEmpty()) {
            return List.of();
        }
        var references = referrals.getObject().refer(task.episode(), referred, actor.get());
        var texts = new ArrayList<String>();
        for (var place = 0; place < references.size(); place++) {
            remember(referred.get(place).id(), references.get(place));
            texts.add(references.get(place).value());
        }
        return texts;
    }

    private void remember(UUID need, ReferralReference referral) {
        jdbc.sql("update need set referral_reference = :referral where id = :id")
                .param("referral", referral.value())
                .param("id", need)
                .update();
    }

    private void add(TaskContext task, Need need, Instant agreedAt) {
        jdbc.sql("""
                        insert into need (id, episode_reference, category, action, priority, service_id, consent,
                            desired_outcome, agreed_at, recorded_at, recorded_by)
                        values (:id, :episode, :category, :action, :priority, :service, :consent, :outcome, :agreedAt,
                            :now, :by)
                        """)
                .param("id", need.id())
                .param("episode", task.episode().value())
                .param("category", need.category())
                .param("action", need.action())
                .param("priority", need.priority())
                .param("service", need.service())
                .param("consent", need.consent())
                .param("outcome", need.desiredOutcome())
                .param("agreedAt", SqlInstants.at(agreedAt))
                .param("now", SqlInstants.at(task.now()))
                .param("by", task.actor())
                .update();
    }
}
