package org.towpath.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.towpath.shared.EpisodeReference;

/** Takes the case of a job before the engine reads anything of it. */
@Component
class JobCases {

    private final JdbcClient jdbc;
    private final ObjectProvider<CaseLock> cases;

    JobCases(JdbcClient jdbc, ObjectProvider<CaseLock> cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    void lockCaseOf(Command<?> command) {
        if (command instanceof ExecuteJobsCmd job) {
            jdbc.sql("""
                            select coalesce(instance.business_key_, root.business_key_)
                            from act_ru_job job
                            join act_ru_execution instance on instance.id_ = job.process_instance_id_
                            join act_ru_execution root on root.id_ = instance.root_proc_inst_id_
                            where job.id_ = :job
                            """)
                    .param("job", idOf(job))
                    .query(String.class)
                    .optional()
                    .filter(EpisodeReference::isShapeOf)
                    .map(EpisodeReference::new)
                    .ifPresent(episode -> cases.forEach(lock -> lock.lock(episode)));
        }
    }

    /** The engine has no other way to ask. */
    private static Object idOf(ExecuteJobsCmd job) {
        var id = new DirectFieldAccessor(job).getPropertyValue("jobId");
        if (id == null) {
            throw new IllegalStateException("A job without an id");
        }
        return id;
    }
}
