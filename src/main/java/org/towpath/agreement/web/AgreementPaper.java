package org.towpath.agreement.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.towpath.access.Actor;
import org.towpath.agreement.AgreementView;
import org.towpath.agreement.Agreements;
import org.towpath.agreement.AgreementsInForce;
import org.towpath.agreement.ServiceLevelWords;
import org.towpath.agreement.Signature;
import org.towpath.platform.TowpathProperties;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** An agreement as it is printed and signed, made from its clauses: for a page, and as PDF. */
@Component
class AgreementPaper {

    private final Agreements agreements;
    private final AgreementsInForce terms;
    private final ITemplateEngine templates;
    private final TowpathProperties properties;
    private final CodeWords words;
    private final Times times;
    private final AgreementDays days;

    AgreementPaper(
            Agreements agreements,
            AgreementsInForce terms,
            ITemplateEngine templates,
            TowpathProperties properties,
            CodeWords words,
            Times times,
            AgreementDays days) {
        this.agreements = agreements;
        this.terms = terms;
        this.templates = templates;
        this.properties = properties;
        this.words = words;
        this.times = times;
        this.days = days;
    }

    /** What the template needs to write a version out. */
    Map<String, Object> of(String id, int n, Actor actor) {
        var agreement = agreements.view(AgreementApi.uuid(id), n, actor);
        var agreed = terms.version(agreement.id(), agreement.version());
        return Map.of(
                "agreement",
                agreement,
                "ours",
                properties.organisation(),
                "clauses",
                AgreementPages.clauses(agreed),
                "levels",
                agreed.serviceLevels().stream().map(ServiceLevelWords::of).toList(),
                "signatures",
                signatures(agreement));
    }

    private static List<Signature> signatures(AgreementView agreement) {
        return agreement.versions().stream()
                .filter(it -> it.n() == agreement.version())
                .findFirst()
                .map(AgreementView.Version::signatures)
                .orElse(List.of());
    }

    byte[] pdf(String id, int n, Actor actor) {
        var context = new Context(Locale.UK, of(id, n, actor));
        context.setVariable("words", words);
        context.setVariable("times", times);
        context.setVariable("days", days);
        var written = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    // whatever somebody wrote into a clause, nothing is fetched from anywhere
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(templates.process("agreement/pdf", context), null)
                    .toStream(written)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written.toByteArray();
    }
}
