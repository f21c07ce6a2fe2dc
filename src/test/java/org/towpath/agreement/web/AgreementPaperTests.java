package org.towpath.agreement.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.towpath.TowpathTest;
import org.towpath.access.Actor;
import org.towpath.access.Actors;
import org.towpath.agreement.AgreementDrafting;
import org.towpath.agreement.AgreementEditing;
import org.towpath.agreement.AgreementFiles;
import org.towpath.platform.TowpathProperties;
import org.towpath.shared.InvalidInput;
import org.towpath.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An agreement on paper: made from its clauses, signed, and kept so that a change would be found out. */
@TowpathTest
class AgreementPaperTests {

    @Autowired
    AgreementPaper paper;

    @Autowired
    AgreementEditing editing;

    @Autowired
    AgreementDrafting drafting;

    @Autowired
    AgreementFiles files;

    @Autowired
    Actors actors;

    @Autowired
    TowpathProperties properties;

    @Autowired
    JdbcClient jdbc;

    private Actor manager;
    private UUID starter;

    @BeforeEach
    void theStarterWithASmallCharity() {
        manager = actors.byAccount("operational-manager").orElseThrow();
        var charity = jdbc.sql("select id from organisation where name = 'Harbour Women''s Centre'")
                .query(UUID.class)
                .single();
        starter = drafting.agreement(editing.firstDraft(charity, true, manager), manager)
                .agreement();
    }

    @Test
    void theStarterPrintsOnTwoPagesWithAllNineClauses() throws IOException {
        try (var printed = Loader.loadPDF(paper.pdf(starter.toString(), 1, manager))) {
            var text = new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");

            assertThat(text)
                    .contains("1. The liaison and diversion service", "9. Information sharing", "Signatures")
                    .contains("within 5 working days after the referral is sent");
            assertThat(printed.getNumberOfPages()).as(text).isEqualTo(2);
        }
    }

    @Test
    void whatSomebodyWritesIntoAClauseIsTextAndNothingElse() throws IOException {
        var words = editing.words(starter, 1, manager);
        words.put("clauses", Map.of("C1", "<img src='file:///etc/passwd'/> & more"));
        drafting.rewrite(starter, 1, words, manager);

        try (var printed = Loader.loadPDF(paper.pdf(starter.toString(), 1, manager))) {
            assertThat(new PDFTextStripper().getText(printed)).contains("<img src='file:///etc/passwd'/> & more");
        }
    }

    @Test
    void anAttachedDocumentThatWasChangedIsNotGivenOut() throws IOException {
        var bytes = "%PDF-1.7 as signed".getBytes(StandardCharsets.UTF_8);
        var attached = files.attach(starter, 1, "../signed.pdf", bytes, manager);

        assertThat(attached.name()).isEqualTo(".._signed.pdf");
        assertThat(files.read(starter, attached.id(), manager)).isEqualTo(bytes);

        Files.writeString(properties.home().resolve("agreements").resolve(attached.id() + ".pdf"), "%PDF-1.7 forged");
        assertThatThrownBy(() -> files.read(starter, attached.id(), manager)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyPdfIsTakenAndOnlyThoseWhoMaySeeItReadIt() {
        assertThatThrownBy(() -> files.attach(starter, 1, "a.html", "<p>".getBytes(StandardCharsets.UTF_8), manager))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> files.attach(starter, 1, "a.pdf", new byte[AgreementFiles.MOST_BYTES + 1], manager))
                .isInstanceOf(InvalidInput.class);

        var attached = files.attach(starter, 1, "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), manager);
        var another = actors.byAccount("partner").orElseThrow();
        assertThatThrownBy(() -> files.read(starter, attached.id(), another)).isInstanceOf(NotFound.class);
    }
}
