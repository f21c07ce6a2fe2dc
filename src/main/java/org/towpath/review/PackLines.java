package org.towpath.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.towpath.agreement.AgreementPerformance;
import org.towpath.agreement.Side;
import org.towpath.promise.PauseSide;
import org.towpath.web.CodeWords;
import org.towpath.web.Times;

/** A pack as people read it: line by line, each of which can be spoken to. */
@Component
class PackLines {

    private final CodeWords words;
    private final Times times;
    private final PackGapLines gaps;

    PackLines(CodeWords words, Times times, PackGapLines gaps) {
        this.words = words;
        this.times = times;
        this.gaps = gaps;
    }

    /**
     * One line.
     *
     * @param section which part it belongs to, a code with words of its own
     * @param referral the referral it leads to; null where it stands for more than one
     */
    record Line(
            String section,
            String key,
            String what,
            String figure,
            @Nullable String referral) {}

    /** All lines of a pack, section by section. */
    List<Line> of(PackContent content) {
        var lines = new ArrayList<Line>();
        for (var at = 0; at < content.calledBy().size(); at++) {
            add(lines, "called", "called." + at, content.calledBy().get(at), "");
        }
        lines.addAll(PackVolumeLines.of(content));
        content.promises().forEach(it -> promise(it, lines));
        content.late().forEach(it -> late(it, content, lines));
        more(content.lateMore(), lines);
        content.waited()
                .forEach(it -> add(
                        lines,
                        "waited",
                        "waited." + it.side(),
                        side(it.side()),
                        PackWords.number(it.pauses(), "pause") + PackWords.together(it.seconds())));
        disputes(content, lines);
        content.refusals()
                .forEach(it -> add(
                        lines,
                        "refusals",
                        "refusals." + it.reason(),
                        words.of("declineReason", it.reason()),
                        PackWords.number(it.count()) + "; " + PackWords.number(it.allCriteriaMet())
                                + " met every criterion when sent"));
        content.steps()
                .forEach(it -> add(
                        lines,
                        "steps",
                        "steps." + it.n() + "." + it.side() + "." + it.role(),
                        "Step " + it.n() + ", " + words.of("contactRole", it.role())
                                + (it.side().equals(Side.LD.name()) ? " on our side" : " of the partner"),
                        PackWords.number(it.taken()) + " taken, " + PackWords.number(it.acknowledged())
                                + " acknowledged"));
        lines.addAll(gaps.of(content));
        // by its place, which is the same for everybody; lines above may be hidden from some
        for (var at = 0; at < content.actions().size(); at++) {
            var asked = content.actions().get(at);
            add(
                    lines,
                    "actions",
                    "actions." + at,
                    asked.what(),
                    asked.owner() + ", by " + times.date(asked.byDate())
                            + (asked.doneAt() == null ? ": not done" : ": done " + times.at(asked.doneAt())));
        }
        return lines;
    }

    /** The line of a key, in words. */
    Optional<String> inWords(PackContent content, String key) {
        return of(content).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(Line::what);
    }

    private void promise(PackContent.Kept kept, List<Line> lines) {
        var line = kept.figures();
        add(lines, "promises", "promises." + line.promise(), inWords(line), kept(line) + times(kept));
    }

    /** What is promised, to go on with a figure; figures of long ago know it by its name only. */
    String inWords(AgreementPerformance.Line line) {
        if (line.inWords() != null) {
            return line.inWords().endsWith(".")
                    ? line.inWords().substring(0, line.inWords().length() - 1)
                    : line.inWords();
        }
        return words.of("promise", line.promise()) + ", "
                + (line.owedBy().equals(Side.LD.name()) ? "owed by us" : "owed by the partner");
    }

    private static String kept(AgreementPerformance.Line line) {
        return PackWords.number(line.met()) + " kept, " + PackWords.number(line.missed()) + " missed"
                + (line.keptPercent() == null ? "" : ": " + line.keptPercent() + "% kept")
                + (line.target() == null ? "" : " (target " + line.target() + "%)")
                + ". " + PackWords.number(line.disputed()) + " disputed, " + PackWords.number(line.running())
                + " running.";
    }

    private static String times(PackContent.Kept kept) {
        return kept.medianSeconds() == null || kept.ninetiethSeconds() == null
                ? ""
                : " Half took up to " + PackWords.length(kept.medianSeconds()) + ", nine in ten up to "
                        + PackWords.length(kept.ninetiethSeconds()) + ".";
    }

    private void late(PackContent.Late late, PackContent content, List<Line> lines) {
        lines.add(new Line(
                "late",
                "late." + late.clock(),
                content.promises().stream()
                                .map(PackContent.Kept::figures)
                                .filter(it -> it.promise().equals(late.promise()))
                                .findFirst()
                                .map(this::inWords)
                                .orElseGet(() -> words.of("promise", late.promise()))
                        + (late.referral() == null ? "" : ", referral " + late.referral()),
                "Due " + times.due(late.dueAt())
                        + (late.endedAt() == null ? ", still open" : ", came " + times.at(late.endedAt())),
                late.referral()));
    }

    private static void more(@Nullable Long more, List<Line> lines) {
        if (more != null && more > 0) {
            add(lines, "late", "late.more", "Others, counted and not named here", more.toString());
        }
    }

    private void disputes(PackContent content, List<Line> lines) {
        add(lines, "disputes", "disputes", "Opened, going on or settled", PackWords.number(content.disputeCount()));
        for (var dispute : content.disputes()) {
            lines.add(new Line(
                    "disputes",
                    "disputes." + dispute.id(),
                    words.of("disputeKind", dispute.kind()) + ", referral " + dispute.referral(),
                    (dispute.level() == null ? "" : words.of("disputeLevel", dispute.level()) + "; ")
                            + (dispute.outcome() == null ? "going on" : words.of("disputeOutcome", dispute.outcome()))
                            + "; opened " + times.at(dispute.openedAt()),
                    dispute.referral()));
        }
    }

    private static void add(List<Line> lines, String section, String key, String what, String figure) {
        lines.add(new Line(section, key, what, figure, null));
    }

    private String side(String code) {
        return PauseSide.of(code).map(it -> "Waiting for " + it.inWords()).orElse("Waiting, nobody said for whom");
    }
}
