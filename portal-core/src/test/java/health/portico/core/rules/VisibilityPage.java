package health.portico.core.rules;

import health.portico.api.record.Category;
import health.portico.api.record.RecordItem;
import health.portico.api.visibility.AccessContext;
import health.portico.api.visibility.ViewerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The reference page of all rules, made of the books, their texts and the engine. */
final class VisibilityPage {
    private static final String INTRODUCTION = """
            Somebody sees an item if at least one grant opens it and no restriction hides it. There are no priorities, and the order of the rules means nothing. An
            unknown fact hides, and so does a rule that fails. A decision names every rule that opened and every rule that hid. What differs between
            jurisdictions stands in [policy packs](policy-packs.md); what single facts do is shown in the [decision table](decision-table.md).
            """;

    private final RuleTexts texts = RuleTexts.read();
    private final Markdown page = new Markdown();

    static String text() {
        return new VisibilityPage().write();
    }

    private String write() {
        page.heading("Who sees what, and why not")
                .paragraph(ReferencePagesTest.HOW_TO_WRITE)
                .paragraph(INTRODUCTION);
        page.heading("What opens").table(List.of("grant", "requirement", "to", "opens because"), grants());
        for (RuleBook book : RuleBooks.books(Verdicts.CALIFORNIA.pack())) {
            List<List<String>> rows = restrictions(book);
            if (!rows.isEmpty()) {
                page.heading("What hides: " + book.name())
                        .table(List.of("restriction", "requirement", "from", "hides because", "until"), rows);
            }
        }
        page.heading("What is taken out of a report that is shown")
                .paragraph("A pointer to a hidden item is taken out of every item as well.")
                .table(List.of("rule", "requirement", "from", "taken out because", "until"), stripping());
        page.heading("What is left of a record in which nothing is hidden")
                .paragraph(
                        "Guests see of these the categories of `portico.share.categories`, apps those that the patient chose. Staff see a clinician's own patients only.")
                .table(matrixHead(), matrix());
        page.heading("What patients are told")
                .paragraph("The same sentences always, whether anything is hidden or not (S43).")
                .list(notices());
        return page.toString();
    }

    private List<List<String>> grants() {
        List<List<String>> rows = new ArrayList<>();
        for (RuleBook book : RuleBooks.books(Verdicts.CALIFORNIA.pack())) {
            for (RuleLine line : book.lines()) {
                if (line instanceof RuleLine.Opens) {
                    rows.add(List.of(id(line), line.requirement(), kinds(line.viewers()), staff(line)));
                }
            }
        }
        return rows;
    }

    private List<List<String>> restrictions(RuleBook book) {
        return book.lines().stream()
                .filter(line -> line instanceof RuleLine.Hides || does(line, MemberRule.Effect.HIDES))
                .map(this::row)
                .toList();
    }

    private List<List<String>> stripping() {
        return RuleBooks.books(Verdicts.CALIFORNIA.pack()).stream()
                .flatMap(book -> book.lines().stream())
                .filter(line -> does(line, MemberRule.Effect.STRIPS))
                .map(this::row)
                .toList();
    }

    private static boolean does(RuleLine line, MemberRule.Effect effect) {
        return line instanceof RuleLine.Follows follows && follows.rule().effect() == effect;
    }

    private List<String> row(RuleLine line) {
        String lifts = texts.lifts(line.id(), Locale.ENGLISH).orElseThrow();
        return List.of(id(line), line.requirement(), kinds(line.viewers()), staff(line), lifts);
    }

    private static List<String> matrixHead() {
        List<String> head = new ArrayList<>(List.of("category"));
        Arrays.stream(ViewerKind.values()).map(VisibilityPage::word).forEach(head::add);
        return head;
    }

    private static List<List<String>> matrix() {
        List<List<String>> rows = new ArrayList<>();
        for (Category category : Category.ALL) {
            List<String> row = new ArrayList<>(List.of(category.name()));
            for (ViewerKind kind : ViewerKind.values()) {
                row.add(seen(category, Viewers.ADULT.of(kind)));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String seen(Category category, AccessContext context) {
        List<RecordItem> items = Samples.oneOfEach().stream()
                .filter(item -> item.kind().category().equals(category))
                .toList();
        long visible = items.stream()
                .filter(item -> Verdicts.DEFAULT.visible(item, context))
                .count();
        return visible == items.size() ? "yes" : visible == 0 ? "–" : "some";
    }

    private List<String> notices() {
        List<String> items = new ArrayList<>();
        for (Category category : Category.ALL) {
            List<String> sentences =
                    texts.notices(Verdicts.CALIFORNIA.pack(), ViewerKind.PATIENT, category, Locale.ENGLISH);
            if (!sentences.isEmpty()) {
                items.add(category.name() + ": " + String.join(" ", sentences));
            }
        }
        return items;
    }

    private String staff(RuleLine line) {
        return texts.staff(line.id(), Locale.ENGLISH).orElseThrow();
    }

    private static String id(RuleLine line) {
        return "`" + line.id() + "`";
    }

    private static String kinds(Set<ViewerKind> kinds) {
        if (kinds.equals(ViewerKind.EVERYBODY)) {
            return "everybody";
        }
        return kinds.equals(ViewerKind.OUTSIDE) ? "everybody outside" : words(kinds);
    }

    private static String words(Collection<ViewerKind> kinds) {
        return String.join(
                ", ", kinds.stream().sorted().map(VisibilityPage::word).toList());
    }

    private static String word(ViewerKind kind) {
        return kind == ViewerKind.SHARE_GUEST ? "guest" : kind.name().toLowerCase(Locale.ROOT);
    }
}
