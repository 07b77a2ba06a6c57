package health.portico.core.rules;

import health.portico.api.record.ResultClass;
import health.portico.core.policy.CodeList;
import health.portico.core.policy.PolicyPack;
import health.portico.core.policy.PolicyTimeline;
import health.portico.core.policy.ProxyPolicy;
import health.portico.core.policy.SpecialResults;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reference page of the portal's own policy packs. */
final class PolicyPacksPage {
    private static final String INTRODUCTION = """
            A policy pack is data: a property file per edition, and lists of codes that several packs can name. An edition is in force from one moment to the next
            edition's; what is asked about an earlier moment is answered by the edition of that moment. A hospital brings its own pack as
            `portico-policy/packs/{name}-{version}.properties` and `portico-policy/codes/{list}.txt` on its class path; every key is explained in
            `default-1.properties`. An unknown key, a broken value or a gap between editions stops the start with a sentence that names file and key.
            """;

    private static final String LIST_INTRODUCTION = """
            A code of a system that a list does not name tells nothing, and what is not known hides (R59). One notion may be told in several codes, a
            hospital's own among them: it is known if one of them is. Of a system that a list of `others` names, as SNOMED CT in `other-specialties`
            and three systems in `other-departments`, nothing is known but what the lists hold.

            LOINC is different: a test whose code no list names is released like any other. **The lists of tests are a beginning, not a catalogue**:
            drugs of abuse in urine (in blood and other specimens a few, in hair none), antigens of hepatitis B, C and D, smears and biopsies by name.
            A hospital compares them with its own catalogue before it uses `us-ca`, and completes them: no file of the portal can be replaced, so it
            writes a pack of its own that extends `default-1`, takes over the lines of `us-ca-1`, and names a list of its own beside the portal's,
            `results.restricted.drug-abuse.codes=drug-abuse-tests, our-drug-tests`. A label (`restricted-by-law`) on the result does the same for
            one test. In the same way `notes.departments.others=other-departments, other-specialties, our-departments` names departments of the hospital's
            own codes; without the portal's lists there, any code of their systems that no other list names would show notes.

            The lists contain content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation
            Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license. Codes of SNOMED CT
            are SNOMED International's, those of the provider taxonomy the NUCC's, those of CPT the American Medical Association's; of the last the
            lists hold no descriptions but words of ours. A hospital that records by them has their licences.
            """;

    private static final List<String> LISTS = List.of(
            "harmless-labels",
            "sensitive-results",
            "restricted-by-law",
            "hiv-tests",
            "hepatitis-antigens",
            "drug-abuse-tests",
            "tissue-tests",
            "sensitive-notes",
            "mental-health-specialties",
            "mental-health-departments",
            "other-departments",
            "other-specialties");

    private PolicyPacksPage() {}

    static String text() {
        var page = new Markdown();
        page.heading("Policy packs").paragraph(ReferencePagesTest.HOW_TO_WRITE).paragraph(INTRODUCTION);
        List<PolicyPack> packs = Stream.of("default", "us-ca")
                .flatMap(name -> PolicyTimeline.of(name).packs().stream())
                .toList();
        List<String> head = new ArrayList<>(List.of("what is decided"));
        packs.forEach(pack -> head.add("`" + pack + "`"));
        page.heading("The packs of the portal").table(head, rows(packs));
        page.heading("Code lists")
                .paragraph(LIST_INTRODUCTION)
                .table(List.of("list", "codes", "first of them"), lists());
        return page.toString();
    }

    private static List<List<String>> rows(List<PolicyPack> packs) {
        return List.of(
                row("in force from", packs, p -> p.effectiveFrom().toString()),
                row("source", packs, PolicyPack::citation),
                row("automatic release, days after completion or discharge (R19, R25)", packs, PolicyPacksPage::delays),
                row(
                        "never automatic: sensitive (R22)",
                        packs,
                        p -> group(p.results().sensitive())),
                row("never automatic: restricted by law (R22)", packs, PolicyPacksPage::restricted),
                row("release by hand (R23)", packs, PolicyPacksPage::byHand),
                row(
                        "notes are shown of scheduled visits of the sorts (R58.4, R61)",
                        packs,
                        p -> words(p.notes().visits())),
                row("access over a minor ends (S42)", packs, p -> end(p.proxies())),
                row("proxies of minors are limited (R46)", packs, p -> limit(p.proxies())),
                row("may be shared by code (R39)", packs, p -> words(p.scopes().shared())),
                row("may go to apps (R69)", packs, p -> words(p.scopes().apps())),
                row("results for apps (R69)", packs, p -> words(p.scopes().appResults())),
                row("listed orders (R29)", packs, p -> words(p.scopes().upcoming())));
    }

    private static List<String> row(String what, List<PolicyPack> packs, Function<PolicyPack, String> value) {
        List<String> cells = new ArrayList<>(List.of(what));
        packs.forEach(pack -> cells.add(value.apply(pack)));
        return cells;
    }

    private static String delays(PolicyPack pack) {
        return words(pack.results().delayDays().entrySet().stream()
                .map(e -> word(e.getKey()) + " " + e.getValue())
                .toList());
    }

    private static String restricted(PolicyPack pack) {
        return String.join(
                "; ",
                pack.results().restricted().stream().map(PolicyPacksPage::group).toList());
    }

    private static String group(SpecialResults group) {
        List<String> by = new ArrayList<>();
        if (!group.codes().isEmpty()) {
            by.add("test");
        }
        if (!group.labels().isEmpty()) {
            by.add("label");
        }
        group.classes().forEach(sort -> by.add("sort " + word(sort)));
        return group.name() + " (by " + String.join(", ", by) + "; by hand: " + word(group.manual()) + ")";
    }

    private static String byHand(PolicyPack pack) {
        return words(Stream.of(ResultClass.values())
                .map(sort -> word(sort) + ": " + word(pack.results().manual().get(sort)))
                .toList());
    }

    private static String end(ProxyPolicy policy) {
        return policy.endsDaysBeforeAdulthood() == 0
                ? "on the 18th birthday"
                : policy.endsDaysBeforeAdulthood() + " day before the 18th birthday";
    }

    private static String limit(ProxyPolicy policy) {
        return policy.tier()
                .map(tier -> "from " + tier.daysBefore() + " day before the birthday " + tier.fromAge() + ": no "
                        + words(tier.hides()))
                .orElse("no");
    }

    private static List<List<String>> lists() {
        return LISTS.stream()
                .map(name -> {
                    CodeList list = CodeList.read(name);
                    var first = list.words().entrySet().iterator().next();
                    return List.of(
                            "`" + name + "`",
                            String.valueOf(list.words().size()),
                            "`" + first.getKey() + "` " + first.getValue());
                })
                .toList();
    }

    private static String words(Collection<?> values) {
        return String.join(
                ", ", values.stream().map(PolicyPacksPage::word).sorted().toList());
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
