package org.towpath.review;

import java.util.ArrayList;
import java.util.List;

import org.towpath.review.PackLines.Line;

/** The part of a pack that says how many referrals there were and what became of them. */
final class PackVolumeLines {

    private static final String SECTION = "volumes";

    private PackVolumeLines() {}

    static List<Line> of(PackContent content) {
        var volumes = content.volumes();
        var lines = new ArrayList<Line>(List.of(
                line("sent", "Sent", PackWords.number(volumes.sent())),
                line("accepted", "Accepted", PackWords.number(volumes.accepted())),
                line("declined", "Not accepted", PackWords.number(volumes.declined())),
                line("withdrawn", "Withdrawn", PackWords.number(volumes.withdrawn())),
                line("waiting", "Waiting for a decision at the end", PackWords.number(volumes.waiting()))));
        var later = content.knownLater();
        if (later != null) {
            lines.add(line(
                    "later",
                    "Answered before this time, and known only since",
                    PackWords.number(later.referrals(), "referral")));
            lines.add(line(
                    "later.promises",
                    "Facts from before this time, and known only since",
                    "about " + PackWords.number(later.promises(), "promise")));
        }
        return lines;
    }

    private static Line line(String key, String what, String figure) {
        return new Line(SECTION, SECTION + "." + key, what, figure, null);
    }
}
