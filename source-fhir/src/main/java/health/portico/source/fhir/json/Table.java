package health.portico.source.fhir.json;

import java.util.Arrays;

/**
 * The values of one JSON text as rows of four numbers: what it is, where it begins and ends in the slice, and the row behind all that
 * it holds. In the row of a member's name the last number is the hash of the name; its value is the next row. Used again for the next
 * text; not thread-safe.
 */
final class Table {
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        NAME
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int ROW = 4;
    private static final int ESCAPED = 1 << 8;
    private static final int KIND = 0xff;
    private static final int ROWS = 1 << 20;
    private static final int MODIFIER = Node.MODIFIER.hashCode();

    private final Slice slice;
    private final Texts texts;
    private int[] cells = new int[1 << 12];
    private int rows;
    private int generation;
    private boolean mayBeModified;

    Table(Slice slice, Texts texts) {
        this.slice = slice;
        this.texts = texts;
    }

    void clear() {
        rows = 0;
        mayBeModified = false;
        generation++;
    }

    int generation() {
        return generation;
    }

    int rows() {
        return rows;
    }

    int add(Kind kind, int from) {
        if (rows == ROWS) {
            throw new Unreadable("the resource is too large");
        }
        if ((rows + 1) * ROW > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        cells[rows * ROW] = kind.ordinal();
        cells[rows * ROW + 1] = from;
        cells[rows * ROW + 2] = from;
        cells[rows * ROW + 3] = rows + 1;
        return rows++;
    }

    void endAt(int row, int to) {
        cells[row * ROW + 2] = to;
    }

    void markEscaped(int row) {
        cells[row * ROW] |= ESCAPED;
    }

    /** Say that an object or array holds all rows up to here. */
    void close(int row, int to) {
        endAt(row, to);
        cells[row * ROW + 3] = rows;
    }

    /** Enter the hash of a name, and refuse a second member of that name: which of the two counts nobody can tell. */
    void nameOnce(int object, int name) {
        int hash = isEscaped(name) || isCut(name) ? text(name).hashCode() : hash(name);
        cells[name * ROW + 3] = hash;
        mayBeModified |= hash == MODIFIER;
        for (int row = object + 1; row < name; row = next(row + 1)) {
            if (cells[row * ROW + 3] == hash && text(row).equals(text(name))) {
                throw new Unreadable("a member occurs twice");
            }
        }
    }

    /** Tell whether anything may have a modifier; if not, nobody needs to look for one. */
    boolean mayBeModified() {
        return mayBeModified;
    }

    /** Compute what {@link String#hashCode} says of a name in ASCII. */
    private int hash(int name) {
        byte[] bytes = slice.bytes();
        int hash = 0;
        for (int i = from(name); i < to(name); i++) {
            if (bytes[i] < 0) {
                return text(name).hashCode();
            }
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    Kind kind(int row) {
        return KINDS[cells[row * ROW] & KIND];
    }

    /** Return the row behind a value and all that it holds. */
    int next(int row) {
        return cells[row * ROW + 3];
    }

    /** Return the row of a member's value, or -1. */
    int member(int object, String name) {
        int hash = name.hashCode();
        for (int row = object + 1; row < next(object); row = next(row + 1)) {
            if (cells[row * ROW + 3] == hash && isNamed(row, name)) {
                return row + 1;
            }
        }
        return -1;
    }

    private boolean isNamed(int row, String name) {
        if (isEscaped(row) || isCut(row) || to(row) - from(row) != name.length()) {
            return !isCut(row) && text(row).equals(name);
        }
        byte[] bytes = slice.bytes();
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from(row) + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether the inside of a string is not in memory. */
    boolean isCut(int row) {
        return slice.isCut(from(row));
    }

    /** Return the text of a string or name. */
    String text(int row) {
        if (isCut(row)) {
            throw new Unreadable("a text is too long");
        }
        return isEscaped(row)
                ? Escapes.decode(slice.bytes(), from(row), to(row))
                : texts.text(slice.bytes(), from(row), to(row));
    }

    /** Return a number as it is written. */
    String literal(int row) {
        return texts.text(slice.bytes(), from(row), to(row));
    }

    /** Return where the inside of a string stands in the file. */
    Span span(int row) {
        return slice.span(from(row), to(row), isEscaped(row));
    }

    /** Return where an object begins and ends in the file. */
    Span extent(int row) {
        return new Span(slice.offset(from(row)), slice.offset(to(row)), false);
    }

    private boolean isEscaped(int row) {
        return (cells[row * ROW] & ESCAPED) != 0;
    }

    private int from(int row) {
        return cells[row * ROW + 1];
    }

    private int to(int row) {
        return cells[row * ROW + 2];
    }
}
