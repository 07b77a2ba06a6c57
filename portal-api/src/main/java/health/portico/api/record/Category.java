package health.portico.api.record;

import java.util.List;

/**
 * A section of the record under which items are listed; its name stands in URLs.
 *
 * <p>Open: a plugin may add categories of its own, prefixed by its id.
 *
 * @param name lower-case words joined by hyphens, unique in the portal
 * @since 0.1
 */
public record Category(String name) implements Comparable<Category> {
    public static final Category RESULTS = new Category("results");
    public static final Category NOTES = new Category("notes");
    public static final Category ENCOUNTERS = new Category("encounters");
    public static final Category MEDICATIONS = new Category("medications");
    public static final Category ALLERGIES = new Category("allergies");
    public static final Category IMMUNIZATIONS = new Category("immunizations");
    public static final Category PROBLEMS = new Category("problems");
    public static final Category PROCEDURES = new Category("procedures");
    public static final Category VITALS = new Category("vitals");
    public static final Category REMINDERS = new Category("reminders");
    public static final Category UPCOMING = new Category("upcoming");
    public static final Category DOCUMENTS = new Category("documents");
    public static final Category MESSAGES = new Category("messages");

    /** The categories of the portal itself, in the order of its pages. */
    public static final List<Category> ALL = List.of(
            RESULTS,
            NOTES,
            ENCOUNTERS,
            MEDICATIONS,
            ALLERGIES,
            IMMUNIZATIONS,
            PROBLEMS,
            PROCEDURES,
            VITALS,
            REMINDERS,
            UPCOMING,
            DOCUMENTS,
            MESSAGES);

    public Category {
        if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a category is lower-case words joined by hyphens: " + name);
        }
    }

    @Override
    public int compareTo(Category other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
