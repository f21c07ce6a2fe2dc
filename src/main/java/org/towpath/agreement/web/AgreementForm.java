package org.towpath.agreement.web;

import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.towpath.agreement.OtherFigures;
import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.engine.form.FormValidator;
import org.towpath.engine.form.GivenAnswers;
import org.towpath.shared.FieldError;
import org.towpath.shared.InvalidInput;
import org.towpath.web.form.FormPosts;
import org.towpath.web.form.FormView;

/** A page that is one form: shown, shown again with a row more or less, shown again with what was wrong, or done. */
@Component
class AgreementForm {

    private static final String TEMPLATE = "agreement/form";
    private static final String FIRST_OF_A_REVIEW = "attendees";

    private final FormValidator validator;

    AgreementForm(FormValidator validator) {
        this.validator = validator;
    }

    /**
     * What a page says around its form.
     *
     * @param path where it is posted to
     * @param back where the link above leads, and what it says
     * @param records choices that come from records
     * @param hidden values that come back with the answers
     */
    record Frame(
            String heading,
            @Nullable String caption,
            List<String> help,
            String path,
            String button,
            String back,
            String backTo,
            Map<String, List<Choice>> records,
            Map<String, String> hidden) {

        Frame(
                String heading,
                @Nullable String caption,
                List<String> help,
                String path,
                String button,
                String back,
                String backTo,
                Map<String, List<Choice>> records) {
            this(heading, caption, help, path, button, back, backTo, records, Map.of());
        }
    }

    /** What to do with answers that can be taken; answers where to go on. */
    @FunctionalInterface
    interface Deed {
        /** @throws InvalidInput naming the form's own keys */
        String with(Map<String, Object> answers);
    }

    String show(Frame frame, FormDefinition form, Map<String, ?> known, Model model) {
        return page(frame, view(frame, form, known, List.of()), model);
    }

    String posted(
            Frame frame,
            FormDefinition form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Deed deed) {
        var posted = FormPosts.parameters(request.getParameterMap());
        var changed = FormPosts.withRowsChanged(posted);
        if (changed.isPresent()) {
            var given = GivenAnswers.posted(form, changed.get().parameters());
            return page(
                    frame,
                    view(frame, form, given.values(), List.of())
                            .focusedOn(changed.get().focus()),
                    model);
        }
        var given = GivenAnswers.posted(form, posted);
        try {
            return deed.with(validator.check(form, given, frame.records()).answersOrRefuse());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(frame, view(frame, form, given.values(), refused.errors()), model);
        } catch (OtherFigures other) {
            // what they wrote stays, beside the figures they have not seen yet
            response.setStatus(HttpStatus.CONFLICT.value());
            var errors = List.of(new FieldError(FIRST_OF_A_REVIEW, other.getMessage() + ": read them, then go on"));
            return page(frame, view(frame, form, given.values(), errors), model);
        }
    }

    private static FormView view(Frame frame, FormDefinition form, Map<String, ?> values, List<FieldError> errors) {
        return FormView.of(form, values, errors, frame.records())
                .postedTo(frame.path())
                .withButton(frame.button())
                .withHidden(frame.hidden());
    }

    private static String page(Frame frame, FormView view, Model model) {
        model.addAttribute("heading", frame.heading());
        model.addAttribute("caption", frame.caption());
        model.addAttribute("help", frame.help());
        model.addAttribute("back", frame.back());
        model.addAttribute("backTo", frame.backTo());
        model.addAttribute("form", view);
        model.addAttribute("errorSummary", view.errorSummary());
        return TEMPLATE;
    }
}
