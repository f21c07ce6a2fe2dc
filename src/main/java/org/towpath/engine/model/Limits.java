package org.towpath.engine.model;

/** How big a file may be (V01, V04): far above what a model that people can read needs, far below what hurts. */
final class Limits {

    static final int BPMN_BYTES = 512 * 1024;
    static final int OTHER_BYTES = 256 * 1024;
    static final int DEPTH = 30;
    static final int ATTRIBUTES = 40;
    static final int TEXT = 4000;
    /** Elements of the process itself; its drawing has several for each and is bounded by {@link #PARTS}. */
    static final int ELEMENTS = 600;

    static final int PARTS = 12_000;
    static final int EXPRESSION = 200;

    private Limits() {}

    static int bytesOf(String file) {
        return file.endsWith(".bpmn") ? BPMN_BYTES : OTHER_BYTES;
    }
}
