package org.towpath.episode.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading when one record grows too long, so that a quote nobody closed, or a file without line ends, never fills
 * the memory.
 */
final class BoundedRecords extends FilterReader {

    /** 64 kB, as characters, and what the parser has read ahead of the record before. */
    private static final int LONGEST = 64 * 1024 + 2 * 8192;

    private int sinceLastRecord;

    BoundedRecords(Reader in) {
        super(in);
    }

    /** A record was read in full; the next may be as long again. */
    void recordRead() {
        sinceLastRecord = 0;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            count(1);
        }
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var many = super.read(buffer, offset, length);
        if (many > 0) {
            count(many);
        }
        return many;
    }

    private void count(int characters) {
        sinceLastRecord += characters;
        if (sinceLastRecord > LONGEST) {
            throw new FileRefused("A line is longer than 64 kB: is a quotation mark missing?");
        }
    }
}
