package org.towpath.support.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.ProcessBeginning;
import org.towpath.shared.EpisodeReference;
import org.towpath.support.SupportPromise;

/** Tells the process of support by when a worker is to be found. */
@Component
class SupportBeginning implements ProcessBeginning {

    private final SupportPromise promise;

    SupportBeginning(SupportPromise promise) {
        this.promise = promise;
    }

    @Override
    public String process() {
        return SupportWatch.PROCESS;
    }

    @Override
    public Map<String, Object> variables(EpisodeReference episode, Map<String, String> references) {
        var plan = references.get(SupportWatch.PLAN);
        if (plan == null) {
            throw new IllegalArgumentException("The process of support needs its plan");
        }
        return promise.begin(episode, plan);
    }
}
