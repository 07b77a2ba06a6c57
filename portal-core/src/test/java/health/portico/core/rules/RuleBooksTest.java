package health.portico.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import health.portico.api.visibility.Grant;
import health.portico.api.visibility.Restriction;
import health.portico.api.visibility.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBooksTest {
    @ParameterizedTest
    @DisplayName("R58 every line has a requirement and an id that is reserved to the portal")
    @ValueSource(strings = {"default", "us-ca"})
    void namesEveryLine(String pack) {
        for (RuleBook book : RuleBooks.books(Verdicts.of(pack).pack())) {
            for (RuleLine line : book.lines()) {
                assertTrue(RuleId.RESERVED.contains(book.name()), book.name());
                assertTrue(
                        line.id().value().startsWith(book.name() + "."),
                        line.id().value());
                assertTrue(line.requirement().matches("R\\d+(\\.\\d)?(, R\\d+)*"), line.requirement());
            }
        }
    }

    @ParameterizedTest
    @DisplayName("R58 the same rules stand in every pack, in the same order; packs change what they ask")
    @ValueSource(strings = {"default", "us-ca"})
    void hasTheSameRulesInEveryPack(String pack) {
        var rules = RuleBooks.of(Verdicts.of(pack).pack());
        var lines = RuleBooks.books(Verdicts.of(pack).pack()).stream()
                .flatMap(book -> book.lines().stream())
                .toList();

        assertEquals(7, rules.grants().size());
        assertEquals(25, rules.restrictions().size());
        assertEquals(
                ids(lines),
                ids(RuleBooks.books(Verdicts.DEFAULT.pack()).stream()
                        .flatMap(book -> book.lines().stream())
                        .toList()));
        var all = new ArrayList<RuleId>(rules.grants().stream().map(Grant::id).toList());
        all.addAll(rules.restrictions().stream().map(Restriction::id).toList());
        all.add(ReportRules.NO_VISIBLE_MEMBER.id());
        all.add(ReportRules.HIDDEN_MEMBER.id());
        assertEquals(Set.copyOf(ids(lines)), Set.copyOf(all));
        assertEquals(34, all.size());
    }

    @Test
    @DisplayName("R58 the notes book holds the eight exclusions in the order of the FAQ")
    void keepsTheOrderOfTheFaq() {
        var notes = NoteRules.of(Verdicts.DEFAULT.pack().notes()).lines().stream()
                .map(RuleLine::requirement)
                .toList();

        assertEquals(List.of("R58.1", "R58.2", "R58.3", "R58.4", "R58.5", "R58.6", "R58.7", "R58.8", "R60"), notes);
    }

    private static List<RuleId> ids(List<RuleLine> lines) {
        return lines.stream().map(RuleLine::id).toList();
    }
}
