package health.portico.core.enrolment.web;

import health.portico.core.page.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes forms as HTML; whatever comes from outside is escaped. Stateless. */
final class FormHtml {
    private static final String FIELD = """
            <div class="field">
            <label for="%1$s">%2$s</label>
            <input id="%1$s" name="%3$s" type="%4$s" value="%5$s" autocomplete="%6$s"%7$s%8$s>
            %9$s%10$s</div>
            """;

    private FormHtml() {}

    static String form(
            String action,
            Map<String, String> hidden,
            List<FormField> fields,
            Map<String, String> wrong,
            BiFunction<String, String, Optional<String>> texts,
            String submit) {
        var carried = hidden.entrySet().stream()
                .map(one -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(one.getKey(), Template.escaped(one.getValue())))
                .collect(Collectors.joining());
        var shown = fields.stream()
                .map(field -> field(field, Optional.ofNullable(wrong.get(field.name())), texts))
                .collect(Collectors.joining());
        return "<form class=\"form\" method=\"post\" action=\"%s\" novalidate>\n%s%s<button class=\"button primary\" type=\"submit\">%s</button>\n</form>"
                .formatted(Template.escaped(action), carried, shown, Template.escaped(submit));
    }

    private static String field(
            FormField field, Optional<String> wrong, BiFunction<String, String, Optional<String>> texts) {
        var id = hyphens(field.name());
        var hint = texts.apply(field.name(), "hint");
        var label = field.label().isEmpty() ? texts.apply(field.name(), "field").orElse(field.name()) : field.label();
        var described = (hint.isPresent() ? id + "-hint " : "") + (wrong.isPresent() ? id + "-wrong" : "");
        return FIELD.formatted(
                id,
                Template.escaped(label),
                field.name(),
                field.type(),
                Template.escaped(field.value()),
                field.autocomplete(),
                manners(field),
                (described.isBlank() ? "" : " aria-describedby=\"" + described.strip() + "\"")
                        + (wrong.isPresent() ? " aria-invalid=\"true\"" : ""),
                hint.map(text -> paragraph(id + "-hint", "hint", text)).orElse(""),
                wrong.map(text -> paragraph(id + "-wrong", "wrong", text)).orElse(""));
    }

    private static String manners(FormField field) {
        var needed = field.needed() ? " required" : "";
        return switch (field.type()) {
            case "date" -> needed + " min=\"1850-01-01\" max=\"2200-01-01\"";
            case "password" -> needed + " maxlength=\"1000\"";
            default ->
                needed + " maxlength=\"254\" autocapitalize=\"none\" spellcheck=\"false\""
                        + (field.name().equals("code") ? " class=\"code\"" : "");
        };
    }

    private static String paragraph(String id, String kind, String text) {
        return "<p id=\"%s\" class=\"%s\">%s</p>\n".formatted(id, kind, Template.escaped(text));
    }

    /** Write what is wrong on top of the page, with links to the fields; what is announced comes with the page. */
    static String summary(String notice, String head, Map<String, String> wrong, UnaryOperator<String> labels) {
        if (notice.isEmpty() && wrong.isEmpty()) {
            return "";
        }
        var links = wrong.entrySet().stream()
                .map(one -> "<li><a href=\"#%s\">%s</a>: %s</li>"
                        .formatted(
                                hyphens(one.getKey()),
                                Template.escaped(labels.apply(one.getKey())),
                                Template.escaped(one.getValue())))
                .collect(Collectors.joining("\n"));
        var list = links.isEmpty() ? "" : "<p>" + Template.escaped(head) + "</p>\n<ul>\n" + links + "\n</ul>\n";
        var first = notice.isEmpty() ? "" : "<p>" + Template.escaped(notice) + "</p>\n";
        return "<div id=\"notice\" class=\"notice error\" role=\"alert\">\n" + first + list + "</div>";
    }

    static String hyphens(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
