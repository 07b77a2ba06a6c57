package health.portico.core.desk.web;

import health.portico.core.desk.UpdateRequests;
import health.portico.core.mail.EmailAddress;
import health.portico.core.problem.FieldError;
import health.portico.core.problem.InvalidRequestException;
import health.portico.core.web.JsonBody;
import health.portico.core.web.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the body of an update request: what is absent stays, an empty list asks for none. */
final class SentUpdate {
    private static final int NAME = 200;
    private static final int MOST = 5;
    private static final int PHONE = 40;
    private static final int LANGUAGE = 35;
    private static final int ADDRESS = 300;
    private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*";

    private final JsonBody sent;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private SentUpdate(JsonBody sent) {
        this.sent = sent;
    }

    static Map<String, List<String>> read(JsonBody sent) {
        return new SentUpdate(sent).fields();
    }

    private Map<String, List<String>> fields() {
        one(UpdateRequests.NAME, NAME);
        one(UpdateRequests.BIRTH_DATE, NAME);
        fields.computeIfPresent(
                UpdateRequests.BIRTH_DATE,
                (name, texts) -> List.of(Parameters.date(name, texts.get(0)).toString()));
        one(UpdateRequests.LANGUAGE, LANGUAGE);
        check(UpdateRequests.LANGUAGE, text -> text.matches(TAG), "Must be the tag of a language, for instance es.");
        list(UpdateRequests.PHONES, PHONE);
        check(
                UpdateRequests.PHONES,
                text -> text.matches("[0-9+(). /x-]{3,40}"),
                "Must be telephone numbers: digits and + ( ) . / x - alone.");
        list(UpdateRequests.EMAILS, EmailAddress.LONGEST);
        check(UpdateRequests.EMAILS, EmailAddress::isValid, "Must be e-mail addresses, for instance name@example.org.");
        list(UpdateRequests.ADDRESSES, ADDRESS);
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        if (fields.isEmpty()) {
            throw InvalidRequestException.of("name", "At least one member must be there to be changed.");
        }
        return fields;
    }

    private void one(String name, int longest) {
        sent.optionalText(name, longest).ifPresent(text -> fields.put(name, List.of(text)));
    }

    private void list(String name, int longest) {
        if (sent.has(name)) {
            var texts = sent.texts(name, MOST, longest);
            fields.put(name, texts.isEmpty() ? List.of(UpdateRequests.NONE) : texts);
        }
    }

    private void check(String name, java.util.function.Predicate<String> fits, String allowed) {
        var texts = fields.getOrDefault(name, List.of());
        if (!texts.equals(List.of(UpdateRequests.NONE)) && !texts.stream().allMatch(fits)) {
            errors.add(new FieldError(name, allowed));
        }
    }
}
