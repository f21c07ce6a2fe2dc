package org.towpath.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.towpath.engine.Choice;
import org.towpath.engine.form.FormDefinition;
import org.towpath.shared.FieldError;
import org.towpath.web.nhsuk.ErrorSummary;

/**
 * A form ready to be written by {@code web/form}.
 *
 * @param action where it is posted
 * @param draftAction where its draft is kept while the person writes, or null for none
 * @param submit words of its button
 * @param hidden values of the page's own that are posted along; names begin with an underscore
 * @param errorSummary everything that has to be mended, for the layout; null if nothing
 * @param kept what was kept of an earlier try and is shown, or null
 * @param focus name of the list or row that takes the focus, after a row was added or removed; null for none
 */
public record FormView(
        String action,
        @Nullable String draftAction,
        String submit,
        Map<String, String> hidden,
        List<Part> parts,
        @Nullable ErrorSummary errorSummary,
        @Nullable PageDraft kept,
        @Nullable String focus) {

    /**
     * @param values answers so far: as typed ({@code GivenAnswers.values()}) or as known
     * @param errors what has to be mended, from the validator or from whoever refused the answers
     * @param records choices that come from records, by {@code valuesKey}
     */
    public static FormView of(
            FormDefinition form,
            Map<String, ? extends Object> values,
            List<FieldError> errors,
            Map<String, List<Choice>> records) {
        var parts = new PartsMaker(form, errors, records);
        return new FormView(
                "", null, "Save and continue", Map.of(), parts.of(values), parts.errorSummary(), null, null);
    }

    public FormView postedTo(String path) {
        return new FormView(path, draftAction, submit, hidden, parts, errorSummary, kept, focus);
    }

    public FormView withDraftAt(String path) {
        return new FormView(action, path, submit, hidden, parts, errorSummary, kept, focus);
    }

    /** The form of a page that keeps what is typed; names the draft beside the page's own values. */
    public FormView withDraft(PageDraft draft) {
        var named = new LinkedHashMap<>(hidden);
        named.put(PageDraft.PAGE, draft.page());
        named.put(PageDraft.KEY, draft.key());
        return new FormView(
                action,
                "/page-drafts/" + draft.form(),
                submit,
                Map.copyOf(named),
                parts,
                errorSummary,
                draft.savedAt() == null ? null : draft,
                focus);
    }

    public FormView withButton(String words) {
        return new FormView(action, draftAction, words, hidden, parts, errorSummary, kept, focus);
    }

    public FormView withHidden(Map<String, String> values) {
        return new FormView(action, draftAction, submit, Map.copyOf(values), parts, errorSummary, kept, focus);
    }

    public FormView focusedOn(String listOrRow) {
        return new FormView(action, draftAction, submit, hidden, parts, errorSummary, kept, listOrRow);
    }
}
