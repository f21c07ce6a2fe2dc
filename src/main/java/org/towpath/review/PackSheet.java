package org.towpath.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.towpath.web.CodeWords;

/** A pack laid out for reading: sections of lines with what the partner says, and a picture of the promises. */
@Component
public class PackSheet {

    private static final int BAR = 200;
    private static final int ROW = 44;
    private static final int TOP = 8;

    private final PackLines lines;
    private final CodeWords words;

    PackSheet(PackLines lines, CodeWords words) {
        this.lines = lines;
        this.words = words;
    }

    /**
     * Everything a page says.
     *
     * @param picture one bar for each promise that was decided; empty where none was
     */
    public record Sheet(List<Section> sections, List<Bar> picture, int height) {}

    /** Lines that belong together, by a code with words of its own. */
    public record Section(String code, List<Row> rows) {}

    /** One line with what the partner says to it. */
    public record Row(String key, String what, String figure, String referral, List<EvidencePack.Comment> comments) {}

    /**
     * A promise as a bar: what was kept, then what was missed.
     *
     * @param target where the target stands; below 0 where there is none
     */
    public record Bar(String promise, int y, int kept, int missed, int target, String says) {}

    @Transactional(readOnly = true)
    public Sheet of(EvidencePack pack) {
        var sections = new ArrayList<Section>();
        for (var line : lines.of(pack.content())) {
            if (sections.isEmpty() || !sections.get(sections.size() - 1).code().equals(line.section())) {
                sections.add(new Section(line.section(), new ArrayList<>()));
            }
            sections.get(sections.size() - 1)
                    .rows()
                    .add(new Row(
                            line.key(),
                            line.what(),
                            line.figure(),
                            Objects.requireNonNullElse(line.referral(), ""),
                            pack.comments().stream()
                                    .filter(it -> it.about().equals(line.key()))
                                    .toList()));
        }
        var bars = bars(pack.content());
        return new Sheet(sections, bars, TOP + ROW * bars.size());
    }

    private List<Bar> bars(PackContent content) {
        var bars = new ArrayList<Bar>();
        for (var kept : content.promises()) {
            var line = kept.figures();
            var percent = line.keptPercent();
            if (percent != null) {
                var width = percent * BAR / 100;
                bars.add(new Bar(
                        words.of("promise", line.promise()),
                        TOP + ROW * bars.size(),
                        width,
                        BAR - width,
                        line.target() == null ? -1 : line.target() * BAR / 100,
                        percent + " in 100" + (line.target() == null ? "" : ", target " + line.target())));
            }
        }
        return bars;
    }
}
