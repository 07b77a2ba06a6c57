package health.portico.core.rules;

import health.portico.api.record.Answer;
import health.portico.api.record.RecordItem;
import health.portico.api.record.UpcomingOrder.OrderType;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The page that shows what the engine decides when one fact at a time differs from an item that is visible. */
final class DecisionTablePage {
    private static final List<ViewerKind> VIEWERS =
            List.of(ViewerKind.PATIENT, ViewerKind.PROXY, ViewerKind.SHARE_GUEST, ViewerKind.APP, ViewerKind.CLINICIAN);

    private DecisionTablePage() {}

    static String text() {
        var page = new Markdown();
        page.heading("Decision table")
                .paragraph(ReferencePagesTest.HOW_TO_WRITE)
                .paragraph("""
                        Each row differs in one fact from the first one. A cell says `yes` for visible, else the rules that hide, without the name of their book; `–` stands
                        where nothing grants access. The rules are explained under [who sees what](visibility.md).
                        """);
        page.heading("Notes").table(List.of("fact", "patient", "proxy, guest, app", "clinician"), NoteTable.rows());
        page.heading("Results")
                .paragraph("""
                        As the patient sees them: a laboratory result of 10 May at 9:00 for sodium, looked at two days later unless said otherwise; without a release by
                        hand, with one two hours after completion, and with one that is attested.
                        """)
                .table(
                        List.of("fact", "default", "default, by hand", "us-ca", "us-ca, by hand", "us-ca, attested"),
                        ResultTable.rows());
        page.heading("Proxies of a child by age")
                .paragraph("A grant given at birth; what the proxy sees of a medication, a result and a note.")
                .table(List.of("age", "default", "us-ca"), ages());
        page.heading("Messages").table(head("hidden from proxies"), messages());
        page.heading("Upcoming orders").table(head("sorts"), orders());
        return page.toString();
    }

    private static List<String> head(String first) {
        List<String> head = new ArrayList<>(List.of(first));
        VIEWERS.forEach(kind -> head.add(word(kind)));
        return head;
    }

    private static List<String> forAll(String fact, RecordItem item) {
        List<String> row = new ArrayList<>(List.of(fact));
        VIEWERS.forEach(kind -> row.add(cell(Verdicts.DEFAULT, item, Viewers.ADULT.of(kind))));
        return row;
    }

    private static List<List<String>> ages() {
        var born = Viewers.ADULT.bornOn("2008-05-20");
        List<List<String>> rows = new ArrayList<>();
        for (String[] day : new String[][] {
            {"5", "2013-06-01"},
            {"two days before 12", "2020-05-18"},
            {"the day before 12", "2020-05-19"},
            {"15", "2023-06-01"},
            {"two days before 18", "2026-05-18"},
            {"the day before 18", "2026-05-19"},
            {"18", "2026-05-20"}
        }) {
            var proxy = born.at(day[1] + "T12:00:00-07:00").proxy(Viewers.grant("2008-05-20T12:00:00-07:00"));
            rows.add(List.of(day[0], seen(Verdicts.DEFAULT, proxy), seen(Verdicts.CALIFORNIA, proxy)));
        }
        return rows;
    }

    private static String seen(Verdicts verdicts, AccessContext proxy) {
        var old = ResultSamples.issued("2010-01-01T00:00:00Z", "America/Los_Angeles");
        List<String> seen = new ArrayList<>();
        if (verdicts.visible(Samples.oneOfEach().get(4), proxy)) {
            seen.add("medication");
        }
        if (verdicts.visible(old, proxy)) {
            seen.add("result");
        }
        if (verdicts.visible(Samples.NOTE, proxy)) {
            seen.add("note");
        }
        return seen.isEmpty() ? "–" : String.join(", ", seen);
    }

    private static List<List<String>> messages() {
        return Arrays.stream(Answer.values())
                .map(answer -> forAll(word(answer), Samples.message(answer)))
                .toList();
    }

    private static List<List<String>> orders() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(forAll("(unknown)", Samples.order(Set.of())));
        for (OrderType type : OrderType.values()) {
            rows.add(forAll(word(type), Samples.order(Set.of(type))));
        }
        rows.add(forAll("laboratory and surgery", Samples.order(Set.of(OrderType.LABORATORY, OrderType.SURGERY))));
        return rows;
    }

    static String cell(Verdicts verdicts, RecordItem item, AccessContext context) {
        if (verdicts.visible(item, context)) {
            return "yes";
        }
        Set<String> hiding = new TreeSet<>(verdicts.hiding(item, context));
        return hiding.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        hiding.stream()
                                .map(id -> id.substring(id.indexOf('.') + 1))
                                .toList());
    }

    static String word(Enum<?> value) {
        return value == ViewerKind.SHARE_GUEST
                ? "guest"
                : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
