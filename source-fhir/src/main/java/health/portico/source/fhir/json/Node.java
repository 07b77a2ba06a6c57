package health.portico.source.fhir.json;

import health.portico.source.fhir.json.Table.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value, or the absence of one, of which only what it says is believed: a member that is there but of another type than asked
 * for is {@link Unreadable}. It lives until the next text is read, and fails when it is asked later.
 */
public final class Node {
    static final String MODIFIER = "modifierExtension";

    private static final int ABSENT = -1;
    private static final int MOST_DIGITS = 64;

    private final Table table;
    private final int row;
    private final int generation;

    private Node(Table table, int row) {
        this.table = table;
        this.row = row;
        this.generation = table.generation();
    }

    static Node root(Table table) {
        return new Node(table, 0);
    }

    public boolean isPresent() {
        return row != ABSENT;
    }

    public boolean has(String name) {
        return member(name).isPresent();
    }

    /** Return the object that a member is, {@linkplain #unmodified unmodified}; absent if there is no such member. */
    public Node object(String name) {
        return resource(name).unmodified();
    }

    /** Return the object that a member is, be it modified or not; absent if there is no such member. */
    public Node resource(String name) {
        return member(name).ofKind(Kind.OBJECT, name, "object");
    }

    /** Return the objects of a list, {@linkplain #unmodified unmodified}; empty if there is no such member. */
    public List<Node> list(String name) {
        var found = resources(name);
        found.forEach(Node::unmodified);
        return found;
    }

    /** Refuse an object that must not be read by those who do not know its extensions: it may mean the opposite (FHIR R4, modifierExtension). */
    public Node unmodified() {
        if (isPresent() && table.mayBeModified() && has(MODIFIER)) {
            throw new Unreadable("the resource must not be read by those who do not know its extensions");
        }
        return this;
    }

    /** Return the objects of a list, be they modified or not; empty if there is no such member. */
    public List<Node> resources(String name) {
        Node list = member(name).ofKind(Kind.ARRAY, name, "list");
        if (!list.isPresent()) {
            return List.of();
        }
        var found = new ArrayList<Node>();
        for (int each = list.row + 1; each < table.next(list.row); each = table.next(each)) {
            found.add(new Node(table, each).ofKind(Kind.OBJECT, name, "list of objects"));
        }
        return found;
    }

    /** Return the texts of a list; empty if there is no such member, without the places that say nothing. */
    public List<String> texts(String name) {
        Node list = member(name).ofKind(Kind.ARRAY, name, "list");
        if (!list.isPresent()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (int each = list.row + 1; each < table.next(list.row); each = table.next(each)) {
            if (table.kind(each) != Kind.NULL) {
                found.add(table.text(new Node(table, each).ofKind(Kind.STRING, name, "list of texts").row));
            }
        }
        return found;
    }

    /** Return a text; null if there is no such member, or nothing in it. */
    public @Nullable String text(String name) {
        Node text = member(name).ofKind(Kind.STRING, name, "text");
        if (!text.isPresent()) {
            return null;
        }
        String value = table.text(text.row);
        return value.isBlank() ? null : value;
    }

    /** Tell whether a member is a text that is too long to be held. */
    public boolean isLong(String name) {
        Node text = member(name).ofKind(Kind.STRING, name, "text");
        return text.isPresent() && table.isCut(text.row);
    }

    /** Return where the inside of a text stands in the file; null if there is no such member. */
    public @Nullable Span span(String name) {
        Node text = member(name).ofKind(Kind.STRING, name, "text");
        return text.isPresent() ? table.span(text.row) : null;
    }

    public @Nullable Boolean truth(String name) {
        Node value = member(name);
        if (!value.isPresent()) {
            return null;
        }
        return switch (table.kind(value.row)) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name, "truth value");
        };
    }

    /** Return a number with the digits that are written; those that no measurement has are refused. */
    public @Nullable BigDecimal number(String name) {
        Node number = member(name).ofKind(Kind.NUMBER, name, "number");
        if (!number.isPresent()) {
            return null;
        }
        String literal = table.literal(number.row);
        if (literal.length() > MOST_DIGITS) {
            throw new Unreadable(name + " has too many digits");
        }
        var value = decimal(literal, name);
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new Unreadable(name + " is out of range");
        }
        return value;
    }

    /** Return where an object begins and ends in the file. */
    public Span extent() {
        return table.extent(alive());
    }

    private static BigDecimal decimal(String literal, String name) {
        try {
            return new BigDecimal(literal);
        } catch (NumberFormatException e) {
            throw new Unreadable(name + " is out of range");
        }
    }

    private Node member(String name) {
        return new Node(table, isPresent() ? table.member(alive(), name) : ABSENT);
    }

    private Node ofKind(Kind kind, String name, String word) {
        if (isPresent() && table.kind(row) != kind) {
            throw wrong(name, word);
        }
        return this;
    }

    private int alive() {
        if (generation != table.generation()) {
            throw new IllegalStateException("a node outlived its text");
        }
        return row;
    }

    private static Unreadable wrong(String name, String word) {
        return new Unreadable(name + " is no " + word);
    }
}
