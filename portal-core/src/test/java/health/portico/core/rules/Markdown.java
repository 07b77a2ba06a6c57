package health.portico.core.rules;

import java.util.List;

/** A page of Markdown that is being written. Not thread-safe. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(String words) {
        text.append(text.isEmpty() ? "# " : "\n## ").append(words).append('\n');
        return this;
    }

    Markdown paragraph(String words) {
        text.append('\n').append(words.strip()).append('\n');
        return this;
    }

    /** A table of a head and rows of the same width. */
    Markdown table(List<String> head, List<List<String>> rows) {
        text.append('\n');
        row(head);
        row(head.stream().map(cell -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    Markdown list(List<String> items) {
        text.append('\n');
        items.forEach(item -> text.append("- ").append(item).append('\n'));
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(
                        " | ", cells.stream().map(c -> c.replace("|", "\\|")).toList()))
                .append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
