package org.towpath.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pack laid out for reading: sections of lines with what the partner says, and a picture of the promises. */
@Component
public class PackSheet {

    private static final int BAR = 200;
    private static final int LINE = 15;
    private static final int ROW = 28;
    private static final int TOP = 8;

    /** As many letters as the picture is wide. */
    private static final int WIDTH = 48;

    private final PackLines lines;

    PackSheet(PackLines lines) {
        this.lines = lines;
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
     * @param inLines the promise, broken so that it fits
     * @param y where its first line begins; its bar comes below its last
     * @param target where the target stands; below 0 where there is none
     */
    public record Bar(String promise, List<String> inLines, int y, int kept, int missed, int target, String says) {

        /** Where the bar itself begins. */
        public int barY() {
            return y + LINE * inLines.size();
        }
    }

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
        return new Sheet(sections, bars, below(bars));
    }

    private List<Bar> bars(PackContent content) {
        var bars = new ArrayList<Bar>();
        for (var kept : content.promises()) {
            var line = kept.figures();
            var percent = line.keptPercent();
            if (percent != null) {
                var width = percent * BAR / 100;
                var promise = lines.inWords(line);
                bars.add(new Bar(
                        promise,
                        broken(promise),
                        below(bars),
                        width,
                        BAR - width,
                        line.target() == null ? -1 : line.target() * BAR / 100,
                        percent + "%" + (line.target() == null ? "" : ", target " + line.target() + "%")));
            }
        }
        return bars;
    }

    private static int below(List<Bar> bars) {
        return bars.isEmpty() ? TOP : bars.get(bars.size() - 1).barY() + ROW;
    }

    /** A sentence in lines that fit. */
    static List<String> broken(String sentence) {
        var broken = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                broken.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        broken.add(line.toString());
        return List.copyOf(broken);
    }
}
