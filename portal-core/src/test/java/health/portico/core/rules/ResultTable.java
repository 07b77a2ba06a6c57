package health.portico.core.rules;

import health.portico.api.record.Answer;
import health.portico.api.record.Observation;
import health.portico.api.record.ResultFacts;
import health.portico.api.record.ResultStatus;
import health.portico.core.rules.ResultSamples.ByHand;
import health.portico.core.rules.ResultSamples.Mark;
import health.portico.core.rules.ResultSamples.Sorts;
import health.portico.core.rules.ResultSamples.StayKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The part of the decision table about results. */
final class ResultTable {
    private ResultTable() {}

    static List<List<String>> rows() {
        var base = new ResultRow(
                ResultStatus.FINAL, true, Sorts.LABORATORY, StayKind.NONE, ResultSamples.Test.SODIUM, Mark.NONE, 48);
        List<List<String>> rows = new ArrayList<>();
        rows.add(base.cells("(none)"));
        rows.add(base.after(23).cells("looked at after 23 hours"));
        rows.add(base.after(24).cells("looked at after 24 hours"));
        Arrays.stream(ResultStatus.values())
                .forEach(s -> rows.add(base.of(s).cells("status: " + DecisionTablePage.word(s))));
        rows.add(base.notIssued().cells("moment of completion unknown"));
        Arrays.stream(Sorts.values()).forEach(s -> rows.add(base.of(s).cells("sort: " + DecisionTablePage.word(s))));
        Arrays.stream(StayKind.values()).forEach(s -> rows.add(base.of(s).cells("stay: " + DecisionTablePage.word(s))));
        Arrays.stream(ResultSamples.Test.values())
                .forEach(t -> rows.add(base.of(t).cells("test: " + DecisionTablePage.word(t))));
        Arrays.stream(Mark.values()).forEach(m -> rows.add(base.of(m).cells("label: " + DecisionTablePage.word(m))));
        return rows;
    }

    private record ResultRow(
            ResultStatus status,
            boolean issued,
            Sorts sorts,
            StayKind stay,
            ResultSamples.Test test,
            Mark mark,
            int hours) {
        ResultRow after(int other) {
            return new ResultRow(status, issued, sorts, stay, test, mark, other);
        }

        ResultRow notIssued() {
            return new ResultRow(status, false, sorts, stay, test, mark, hours);
        }

        ResultRow of(ResultStatus other) {
            return new ResultRow(other, issued, sorts, stay, test, mark, hours);
        }

        ResultRow of(Sorts other) {
            return new ResultRow(status, issued, other, stay, test, mark, hours);
        }

        ResultRow of(StayKind other) {
            return new ResultRow(status, issued, sorts, other, test, mark, hours);
        }

        ResultRow of(ResultSamples.Test other) {
            return new ResultRow(status, issued, sorts, stay, other, mark, hours);
        }

        ResultRow of(Mark other) {
            return new ResultRow(status, issued, sorts, stay, test, other, hours);
        }

        List<String> cells(String fact) {
            return List.of(
                    fact,
                    cell(Verdicts.DEFAULT, ByHand.NONE),
                    cell(Verdicts.DEFAULT, ByHand.PLAIN),
                    cell(Verdicts.CALIFORNIA, ByHand.NONE),
                    cell(Verdicts.CALIFORNIA, ByHand.PLAIN),
                    cell(Verdicts.CALIFORNIA, ByHand.ATTESTED));
        }

        private String cell(Verdicts verdicts, ByHand byHand) {
            var facts = new ResultFacts(
                    status,
                    issued ? Optional.of(ResultSamples.ISSUED) : Optional.empty(),
                    sorts.classes(),
                    test.codes(),
                    stay.stay(),
                    Viewers.LOS_ANGELES,
                    Answer.NO,
                    byHand.release());
            var now = ResultSamples.ISSUED.toInstant().plus(Duration.ofHours(hours));
            var item = new Observation(Samples.header(mark.labels()), facts, test.measurement());
            return DecisionTablePage.cell(verdicts, item, Viewers.ADULT.at(now).patient());
        }
    }
}
