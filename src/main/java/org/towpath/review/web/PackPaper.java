package org.towpath.review.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.towpath.access.Actor;
import org.towpath.agreement.Agreements;
import org.towpath.platform.TowpathProperties;
import org.towpath.review.EvidencePack;
import org.towpath.review.PackSheet;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** A pack on paper: for the printer, and as PDF. */
@Component
class PackPaper {

    private final PackSheet sheet;
    private final Agreements agreements;
    private final ITemplateEngine templates;
    private final TowpathProperties properties;
    private final CodeWords words;
    private final Times times;

    PackPaper(
            PackSheet sheet,
            Agreements agreements,
            ITemplateEngine templates,
            TowpathProperties properties,
            CodeWords words,
            Times times) {
        this.sheet = sheet;
        this.agreements = agreements;
        this.templates = templates;
        this.properties = properties;
        this.words = words;
        this.times = times;
    }

    /** What the template needs to write a pack out. */
    Map<String, Object> of(EvidencePack pack, Actor actor) {
        return Map.of(
                "pack",
                pack,
                "agreement",
                agreements.view(pack.agreement(), null, actor),
                "ours",
                properties.organisation(),
                "sheet",
                sheet.of(pack));
    }

    byte[] pdf(EvidencePack pack, Actor actor) {
        var context = new Context(Locale.UK, of(pack, actor));
        context.setVariable("words", words);
        context.setVariable("times", times);
        var written = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    // whatever somebody wrote, nothing is fetched from anywhere
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(templates.process("review/pack-pdf", context), null)
                    .toStream(written)
                    .run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return written.toByteArray();
    }
}
