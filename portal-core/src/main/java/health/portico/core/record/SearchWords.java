package health.portico.core.record;

import health.portico.api.record.FieldWriter;
import health.portico.api.record.RecordItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The words that a reader can find an item by: its title and the texts that a list shows of it. Used by one thread. */
final class SearchWords implements FieldWriter {
    private final StringBuilder words = new StringBuilder();

    private SearchWords() {}

    /** Tell whether the item, as the viewer sees it, holds all of these lower-case words. */
    static boolean holdAll(RecordItem item, List<String> query) {
        SearchWords found = new SearchWords();
        found.words.append(item.title()).append('\n');
        item.describe(found);
        String text = found.words.toString().toLowerCase(Locale.ROOT);
        return query.stream().allMatch(text::contains);
    }

    static List<String> of(String query) {
        return Arrays.stream(query.toLowerCase(Locale.ROOT).trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public FieldWriter text(String name, String value) {
        words.append(value).append('\n');
        return this;
    }

    @Override
    public FieldWriter number(String name, BigDecimal value) {
        return text(name, value.toPlainString());
    }

    @Override
    public FieldWriter truth(String name, boolean value) {
        return this;
    }

    @Override
    public FieldWriter date(String name, LocalDate value) {
        return text(name, value.toString());
    }

    @Override
    public FieldWriter moment(String name, OffsetDateTime value) {
        return text(name, value.toLocalDate().toString());
    }

    @Override
    public FieldWriter object(String name, Consumer<FieldWriter> fields) {
        fields.accept(this);
        return this;
    }

    @Override
    public <E> FieldWriter objects(String name, Collection<E> elements, BiConsumer<FieldWriter, E> fields) {
        elements.forEach(element -> fields.accept(this, element));
        return this;
    }

    @Override
    public FieldWriter texts(String name, Collection<String> values) {
        values.forEach(value -> text(name, value));
        return this;
    }
}
