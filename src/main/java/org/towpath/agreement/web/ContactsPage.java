package org.towpath.agreement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.towpath.access.CurrentActor;
import org.towpath.agreement.AgreementEditing;
import org.towpath.agreement.AgreementReviews;
import org.towpath.web.form.PageForms;
import org.towpath.web.nhsuk.NotificationBanner;

/** The key contacts of a version, which may be put right at any time. */
@Controller
@RequestMapping("/agreements/{id}/versions/{n}/contacts")
class ContactsPage {

    private static final String FORM = "agreement-contacts";

    private final AgreementEditing editing;
    private final AgreementReviews reviews;
    private final AgreementForm forms;
    private final PageForms pageForms;
    private final CurrentActor actor;

    ContactsPage(
            AgreementEditing editing,
            AgreementReviews reviews,
            AgreementForm forms,
            PageForms pageForms,
            CurrentActor actor) {
        this.editing = editing;
        this.reviews = reviews;
        this.forms = forms;
        this.pageForms = pageForms;
        this.actor = actor;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable int n, Model model) {
        var words = words(id, n);
        return forms.show(
                frame(id, n, words),
                pageForms.get(FORM),
                Map.of("contacts", words.getOrDefault("contacts", List.of())),
                model);
    }

    @PostMapping
    String save(
            @PathVariable String id,
            @PathVariable int n,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var words = words(id, n);
        return forms.posted(frame(id, n, words), pageForms.get(FORM), request, response, model, answers -> {
            reviews.changeContacts(AgreementApi.uuid(id), n, contacts(answers.get("contacts")), actor.get());
            next.addFlashAttribute("notice", NotificationBanner.success("The key contacts are saved."));
            return "redirect:/agreements/" + AgreementApi.uuid(id) + "?version=" + n;
        });
    }

    private Map<String, Object> words(String id, int n) {
        return editing.words(AgreementApi.uuid(id), n, actor.get());
    }

    private static AgreementForm.Frame frame(String id, int n, Map<String, Object> words) {
        return new AgreementForm.Frame(
                "Key contacts",
                words.get("title") + ", version " + n,
                List.of("In the order in which to try them. Give a phone number or an e-mail address for each."),
                "/agreements/" + id + "/versions/" + n + "/contacts",
                "Save",
                "/agreements/" + id + "?version=" + n,
                String.valueOf(words.get("title")),
                Map.of());
    }

    private static List<Map<String, Object>> contacts(@Nullable Object rows) {
        var contacts = new ArrayList<Map<String, Object>>();
        if (rows instanceof List<?> list) {
            for (var row : list) {
                var contact = new LinkedHashMap<String, Object>();
                ((Map<?, ?>) row)
                        .forEach((name, value) -> contact.put(
                                String.valueOf(name), value instanceof LocalDate day ? day.toString() : value));
                contacts.add(contact);
            }
        }
        return contacts;
    }
}
