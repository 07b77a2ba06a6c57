package health.portico.sample.enrolment;

import health.portico.tck.PortalAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One of the public forms as it came back: what stands in each field, what is said beside it, and the summary on top.
 *
 * @param html the page
 */
record ShownForm(String html) {
    private static final Pattern FIELD =
            Pattern.compile("<input id=\"([a-z-]+)\" [^>]*? value=\"([^\"]*)\"[^>]*>(?s:.*?)</div>");
    private static final Pattern LINK = Pattern.compile("<li><a href=\"#([a-z-]+)\">[^<]+</a>: ([^<]+)</li>");

    static ShownForm of(PortalAnswer answer) {
        return new ShownForm(answer.body());
    }

    /** What stands in each field that people see. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        FIELD.matcher(html).results().forEach(field -> values.put(field.group(1), field.group(2)));
        return values;
    }

    /** What is said beside fields that are marked as wrong and point to it. */
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        FIELD.matcher(html).results().forEach(field -> {
            String id = field.group(1);
            var said = Pattern.compile("<p id=\"" + id + "-wrong\" class=\"wrong\">([^<]+)</p>")
                    .matcher(field.group());
            boolean marked = Pattern.compile("aria-describedby=\"[^\"]*\\b" + id + "-wrong\" aria-invalid=\"true\"")
                    .matcher(field.group())
                    .find();
            if (said.find() && marked) {
                wrong.put(id, said.group(1));
            }
        });
        return wrong;
    }

    /** What the summary on top says of fields to which it leads. */
    Map<String, String> summary() {
        Map<String, String> summary = new LinkedHashMap<>();
        LINK.matcher(html).results().forEach(link -> summary.put(link.group(1), link.group(2)));
        return summary;
    }

    /** The sentence that is announced first; empty if there is none. */
    String notice() {
        var notice = Pattern.compile("<div id=\"notice\" class=\"notice error\" role=\"alert\">\n<p>([^<]*)</p>")
                .matcher(html);
        return notice.find() ? notice.group(1) : "";
    }
}
