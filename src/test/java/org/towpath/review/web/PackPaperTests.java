package org.towpath.review.web;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.towpath.TowpathTest;
import org.towpath.access.CurrentActor;
import org.towpath.review.EvidencePacks;
import org.towpath.review.ReviewedAgreement;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a review on paper say what the page says, and what the partner says to them. */
@TowpathTest
class PackPaperTests {

    @Autowired
    PackPaper paper;

    @Autowired
    EvidencePacks packs;

    @Autowired
    ReviewedAgreement agreements;

    @Autowired
    CurrentActor current;

    @Test
    void thePaperHoldsTheFiguresAndTheAnswers() throws IOException {
        var agreed = agreements.agreed();
        var manager = agreements.manager();
        var drawn = agreements.drawnUp(agreed);
        current.as(
                agreed.partner(),
                () -> packs.comment(drawn.id(), "volumes.sent", "We counted <one> & more", agreed.partner()));
        var pack = packs.view(drawn.id(), manager);

        try (var document = Loader.loadPDF(paper.pdf(pack, manager))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Figures for a review",
                            "How promises were kept",
                            "The partner promises that the referral is accepted or declined within 48 hours",
                            "The partner: We counted <one> & more",
                            pack.sha256().substring(0, 20));
        }
    }
}
