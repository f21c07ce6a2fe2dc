package org.towpath.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.promise.CalendarImpact;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;

/**
 * A page that asks, shows what the answers would do to the promises that run, and only then does it. The answers travel
 * from step to step with the page: nothing is kept until somebody has confirmed.
 */
@Component
class ReviewedForm {

    /** Name under which the review posts that somebody has read it. */
    private static final String CONFIRMED = "_confirmed";

    /** Name under which the review goes back to the questions. */
    private static final String BACK = "_back";

    /** Name of the version that somebody has seen. */
    private static final String SEEN = "_seen";

    private final FormValidator validator;

    ReviewedForm(FormValidator validator) {
        this.validator = validator;
    }

    /**
     * What a page says around its form.
     *
     * @param seen version of the calendar that the page was made from
     */
    record Frame(String heading, String caption, List<String> help, String path, String back, int seen) {}

    /** What is reviewed: the change in words, and what it would touch. */
    record Review(List<String> words, CalendarImpact.Preview preview) {}

    /** What is asked about. */
    interface Deed {

        /** @throws InvalidInput naming the form's own keys */
        Review review(Map<String, Object> answers);

        /**
         * Does it and answers where to go on.
         *
         * @param seen version of the calendar that whoever confirms has seen
         */
        String done(Map<String, Object> answers, int seen);
    }

    String show(Frame frame, FormDefinition form, Map<String, ?> known, Model model) {
        return page(frame, form, known, List.of(), frame.seen(), model);
    }

    String posted(
            Frame frame,
            FormDefinition form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Deed deed) {
        var posted = FormPosts.parameters(request.getParameterMap());
        var given = GivenAnswers.posted(form, posted);
        var seen = seen(request.getParameter(SEEN), frame.seen());
        if (posted.containsKey(BACK)) {
            return page(frame, form, given.values(), List.of(), seen, model);
        }
        try {
            var answers = validator.check(form, given, Map.of()).answersOrRefuse();
            return posted.containsKey(CONFIRMED)
                    ? deed.done(answers, seen)
                    : review(frame, deed.review(answers), posted, seen, model);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(frame, form, given.values(), refused.errors(), seen, model);
        }
    }

    /** A hidden field of a page is anybody's to fill. */
    private static int seen(@Nullable String given, int now) {
        return given != null && given.matches("[0-9]{1,9}") ? Integer.parseInt(given) : now;
    }

    private static String page(
            Frame frame, FormDefinition form, Map<String, ?> values, List<FieldError> errors, int seen, Model model) {
        var view = FormView.of(form, values, errors, Map.of())
                .postedTo(frame.path())
                .withHidden(Map.of(SEEN, String.valueOf(seen)))
                .withButton("Continue");
        model.addAttribute("around", frame);
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return "opening/form";
    }

    private static String review(Frame frame, Review review, Map<String, List<String>> posted, int seen, Model model) {
        var hidden = new ArrayList<Map.Entry<String, String>>();
        posted.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                values.forEach(value -> hidden.add(Map.entry(name, value)));
            }
        });
        hidden.add(Map.entry(SEEN, String.valueOf(seen)));
        model.addAttribute("around", frame);
        model.addAttribute("review", review);
        model.addAttribute("hidden", hidden);
        return "opening/review";
    }
}
