package health.portico.source.fhir.json;

import health.portico.source.fhir.json.Table.Kind;

/**
 * Reads one JSON text after the other, each strictly as RFC 8259 says: no duplicate names, no more than {@value #DEPTH} levels. Its
 * nodes live until the next text is read. Not thread-safe.
 */
public final class Json {
    /** Deeper texts are refused; FHIR's own examples need fewer than 20. */
    static final int DEPTH = 100;

    private static final int MEMBERS = 1000;

    private final Slice slice;
    private final Table table;
    private final StringCheck check = new StringCheck();
    private byte[] bytes = {};
    private int position;
    private int end;

    public Json(Slice slice, Texts texts) {
        this.slice = slice;
        this.table = new Table(slice, texts);
    }

    /**
     * Read what the slice holds.
     *
     * @return the object that it is
     * @throws Unreadable if it is no JSON object
     */
    public Node parse() {
        bytes = slice.bytes();
        end = slice.length();
        position = 0;
        table.clear();
        if (skipSpace() != '{') {
            throw new Unreadable("there is no JSON object");
        }
        value(1);
        if (skipSpace() != -1) {
            throw new Unreadable("something follows the JSON object");
        }
        return Node.root(table);
    }

    private void value(int depth) {
        if (depth > DEPTH) {
            throw new Unreadable("values are nested too deeply");
        }
        switch (skipSpace()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string(Kind.STRING);
            case 't' -> literal("true", Kind.TRUE);
            case 'f' -> literal("false", Kind.FALSE);
            case 'n' -> literal("null", Kind.NULL);
            default -> number();
        }
    }

    private void object(int depth) {
        int row = table.add(Kind.OBJECT, position++);
        int members = 0;
        if (skipSpace() != '}') {
            do {
                member(row, depth);
                if (++members > MEMBERS) {
                    throw new Unreadable("an object has too many members");
                }
            } while (another('}'));
        }
        table.close(row, ++position);
    }

    private void member(int object, int depth) {
        if (skipSpace() != '"') {
            throw new Unreadable("a member has no name");
        }
        int name = string(Kind.NAME);
        table.nameOnce(object, name);
        if (skipSpace() != ':') {
            throw new Unreadable("a name has no value");
        }
        position++;
        value(depth + 1);
    }

    private void array(int depth) {
        int row = table.add(Kind.ARRAY, position++);
        if (skipSpace() != ']') {
            do {
                value(depth + 1);
            } while (another(']'));
        }
        table.close(row, ++position);
    }

    /** Move behind a comma and return true, or stay at the closing bracket. */
    private boolean another(char closing) {
        int next = skipSpace();
        if (next == closing) {
            return false;
        }
        if (next != ',') {
            throw new Unreadable("values are not separated");
        }
        position++;
        return true;
    }

    private int string(Kind kind) {
        int row = table.add(kind, ++position);
        while (true) {
            skipPlain();
            if (position >= end) {
                throw new Unreadable("a text has no end");
            }
            if (bytes[position] == '"') {
                table.endAt(row, position++);
                return row;
            }
            if (bytes[position] == '\\') {
                table.markEscaped(row);
            }
            character();
        }
    }

    private void skipPlain() {
        while (position < end && bytes[position] >= ' ' && bytes[position] != '"' && bytes[position] != '\\') {
            position++;
        }
    }

    /** Move behind one character that is not plain ASCII. */
    private void character() {
        check.start();
        do {
            check.next(bytes[position++] & 0xff);
        } while (check.isOpen() && position < end);
        check.end();
    }

    private void literal(String word, Kind kind) {
        table.add(kind, position);
        for (int i = 0; i < word.length(); i++) {
            if (position >= end || bytes[position++] != word.charAt(i)) {
                throw new Unreadable("there is no JSON value");
            }
        }
    }

    private void number() {
        int row = table.add(Kind.NUMBER, position);
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
        table.endAt(row, position);
    }

    private void digits() {
        int start = position;
        while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
            position++;
        }
        if (position == start) {
            throw new Unreadable("there is no JSON value");
        }
    }

    private boolean accept(char c) {
        if (position < end && bytes[position] == c) {
            position++;
            return true;
        }
        return false;
    }

    private int skipSpace() {
        while (position < end) {
            int b = bytes[position] & 0xff;
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
            position++;
        }
        return -1;
    }
}
