package org.towpath.web.nhsuk;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Figures and short texts in rows. A table whose cells need markup is written in the page itself.
 *
 * @param responsive whether a row becomes a list of its cells, each with its heading, on a phone
 */
public record Table(
        @Nullable Caption caption,
        @Nullable List<Head> head,
        List<List<Cell>> rows,
        boolean firstCellIsHeader,
        boolean responsive,
        boolean compact,
        boolean striped,
        @Nullable String variant,
        @Nullable Boolean border,
        @Nullable Boolean lastRowBorder,
        @Nullable String classes) {

    public record Caption(
            @Nullable String text,
            @Nullable String size,
            @Nullable String id,
            @Nullable String visuallyHiddenText,
            @Nullable String classes) {

        public String cssClass() {
            return CssClass.of("nhsuk-table__caption", classes)
                    .oneOf(size, "s", "m", "l", "xl")
                    .and();
        }
    }

    public record Head(
            @Nullable String text,
            @Nullable String visuallyHiddenText,
            @Nullable String format,
            @Nullable String align,
            @Nullable String width,
            @Nullable String classes,
            @Nullable String href) {

        public static Head of(String text) {
            return new Head(text, null, null, null, null, null, null);
        }

        public static Head numeric(String text) {
            return new Head(text, null, "numeric", null, null, null, null);
        }
    }

    public record Cell(
            @Nullable String text,
            @Nullable String href,
            @Nullable String visuallyHiddenText,
            @Nullable String format,
            @Nullable String classes) {

        public static Cell of(@Nullable String text) {
            return new Cell(text, null, null, null, null);
        }

        public static Cell link(String text, String href) {
            return new Cell(text, href, null, null, null);
        }
    }

    public static Table of(String caption, List<Head> head, List<List<Cell>> rows) {
        return new Table(
                new Caption(caption, "m", null, null, null),
                head,
                rows,
                true,
                true,
                false,
                false,
                null,
                null,
                null,
                null);
    }

    public String cssClass() {
        var none = Boolean.FALSE.equals(border);
        return CssClass.of("nhsuk-table", classes)
                .oneOf(variant, "reverse")
                .modifier(compact, "compact")
                .modifier(responsive, "responsive")
                .modifier(none, "no-border")
                .modifier(!none && Boolean.FALSE.equals(lastRowBorder), "no-last-row-border")
                .modifier(striped, "striped")
                .and();
    }

    public boolean hasHead() {
        return head != null && !head.isEmpty();
    }

    public @Nullable Head headOf(int column) {
        return head != null && column < head.size() ? head.get(column) : null;
    }

    public boolean isHeader(int column) {
        return firstCellIsHeader && column == 0;
    }

    public @Nullable String roleOf(int column) {
        if (!responsive) return null;
        return isHeader(column) ? "rowheader" : "cell";
    }

    public String headClass(Head cell) {
        return cellClass("nhsuk-table__header", cell.format(), cell.align(), cell.width(), cell.classes());
    }

    public String cellClass(Cell cell, int column) {
        var block = isHeader(column) ? "nhsuk-table__header" : "nhsuk-table__cell";
        var top = headOf(column);
        var topFormat = top == null ? null : top.format();
        var format = cell.format() != null ? cell.format() : topFormat;
        var align = "string".equals(cell.format()) && "numeric".equals(topFormat)
                ? "right"
                : top == null ? null : top.align();
        return cellClass(block, format, align, null, cell.classes());
    }

    private static String cellClass(
            String block,
            @Nullable String format,
            @Nullable String align,
            @Nullable String width,
            @Nullable String classes) {
        return CssClass.of(block)
                .oneOf(format, "numeric")
                .and(
                        align == null ? null : "nhsuk-u-text-align-" + align,
                        width == null ? null : "nhsuk-u-width-" + width,
                        classes);
    }
}
