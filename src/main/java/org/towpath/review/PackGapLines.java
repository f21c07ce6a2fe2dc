package org.towpath.review;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.towpath.agreement.Side;
import org.towpath.review.PackLines.Line;
import org.towpath.web.Times;

/** The part of a pack that says when nobody was named, and when no agreement was in force. */
@Component
class PackGapLines {

    private static final String SECTION = "gaps";

    private final Times times;

    PackGapLines(Times times) {
        this.times = times;
    }

    List<Line> of(PackContent content) {
        var lines = new ArrayList<Line>();
        for (var gap : content.contactGaps()) {
            lines.add(line(
                    gap.side() + "." + gap.from(),
                    (gap.side() == Side.LD ? "We" : "The partner") + " had no named lead",
                    times.date(gap.from()) + " to " + times.date(gap.to()) + ": " + gap.days() + " days"));
        }
        for (var span : content.uncovered().spans()) {
            lines.add(line(
                    "agreement." + span.from() + (span.service() == null ? "" : "." + span.service()),
                    "No agreement in force" + (span.name() == null ? "" : " for " + span.name()),
                    times.at(span.from()) + " to " + times.at(span.to())));
        }
        lines.add(line(
                "referrals",
                "Referrals sent without an agreement",
                PackWords.number(content.uncovered().referrals())));
        lines.add(line(
                "shared",
                "Referrals that shared information without an agreement on it",
                PackWords.number(content.uncovered().shared())));
        return lines;
    }

    private static Line line(String key, String what, String figure) {
        return new Line(SECTION, SECTION + "." + key, what, figure, null);
    }
}
