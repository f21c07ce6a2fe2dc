package org.towpath.feedback.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.towpath.engine.ProcessBeginning;
import org.towpath.feedback.Feedback;
import org.towpath.shared.EpisodeReference;

/** Tells the process of feedback by when the referrer is to hear from us, and when to look again. */
@Component
class FeedbackBeginning implements ProcessBeginning {

    private final Feedback feedback;

    FeedbackBeginning(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public String process() {
        return "feedback";
    }

    @Override
    public Map<String, Object> variables(EpisodeReference episode, Map<String, String> references) {
        return feedback.begin(episode);
    }
}
