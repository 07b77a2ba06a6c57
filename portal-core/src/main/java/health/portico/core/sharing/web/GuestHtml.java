package health.portico.core.sharing.web;

import health.portico.api.record.Category;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.VisibleItem;
import health.portico.core.page.Template;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes visible items as HTML for a reader in one language. It takes nothing but items that were decided to be visible; every text is
 * escaped. Moments of the record are shown as the clock at the hospital showed them. Immutable.
 */
final class GuestHtml {
    /** What the record is written in, whatever the page speaks. */
    private static final String WRITTEN = "en";

    private final Function<String, Optional<String>> texts;
    private final Locale language;

    /** @param texts by key, empty where there is none */
    GuestHtml(Function<String, Optional<String>> texts, Locale language) {
        this.texts = texts;
        this.language = Locale.forLanguageTag(language.getLanguage() + "-US");
    }

    String link(Category category, int count) {
        return "<li><a href=\"#" + category + "\">" + heading(category, count) + "</a></li>\n";
    }

    String section(Category category, List<? extends VisibleItem<?>> items) {
        String all = items.isEmpty()
                ? "<p>" + words("page.nothing") + "</p>"
                : items.stream()
                        .map(visible -> item(visible.item()))
                        .collect(Collectors.joining("\n", "<ul class=\"list\">\n", "\n</ul>"));
        return "<section id=\"" + category + "\" tabindex=\"-1\">\n<h2>" + heading(category, items.size()) + "</h2>\n"
                + all + "\n</section>\n";
    }

    private String heading(Category category, int count) {
        return words("navigation." + category) + " (" + count + ")";
    }

    private String item(RecordItem item) {
        GuestFacts facts = new GuestFacts(this);
        item.describe(facts);
        String date =
                item.date().map(OffsetDateTime::toLocalDate).map(this::date).orElseGet(() -> words("page.no-date"));
        return "<li><div class=\"line\"><h3>" + clinical(item.title()) + "</h3><span class=\"fact\">" + date
                + "</span></div>" + facts.html() + "</li>";
    }

    /** Return a text with its places filled, not yet escaped. */
    String sentence(String key, Map<String, String> values) {
        String sentence = texts.apply(key).orElseThrow();
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    /** Return words of ours, escaped. */
    String words(String key) {
        return Template.escaped(texts.apply(key).orElseThrow());
    }

    /** Return words of ours, escaped, if there are any. */
    Optional<String> wordsIfAny(String key) {
        return texts.apply(key).map(Template::escaped);
    }

    /** Return words of the record, escaped and marked with their language where the page speaks another. */
    String clinical(String text) {
        String escaped = Template.escaped(text);
        return language.getLanguage().equals(WRITTEN)
                ? escaped
                : "<span lang=\"" + WRITTEN + "\">" + escaped + "</span>";
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }

    String moment(OffsetDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .format(moment);
    }

    Locale language() {
        return language;
    }
}
