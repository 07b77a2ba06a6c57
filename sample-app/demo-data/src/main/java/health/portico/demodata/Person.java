package health.portico.demodata;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One member of the cast with the bundle that Synthea wrote.
 *
 * @param member who it is in the demo
 * @param bundle Synthea's file
 * @param chart what the bundle says as a whole
 * @param rewriter makes each resource the demo's
 */
record Person(Member member, BundleFile bundle, Chart chart, Rewriter rewriter) {
    static Person read(Member member, BundleFile bundle, Directory directory, Names shared) throws IOException {
        var chart = Chart.read(bundle);
        var names = new Names(shared);
        names.learn(chart.patient());
        var family = chart.patient().getJsonArray("name").getJsonObject(0).getString("family");
        member.family().ifPresent(other -> names.replace(family, other));
        return new Person(member, bundle, chart, new Rewriter(chart, directory, names, days(member, chart)));
    }

    /** Whoever has an age is made that old today: the whole record moves back by so many days. */
    private static long days(Member member, Chart chart) {
        var born = LocalDate.parse(chart.patient().getString("birthDate"));
        var days = member.age()
                .map(age -> ChronoUnit.DAYS.between(born, Anchor.TODAY.minusYears(age)))
                .orElse(0L);
        if (days > 0) {
            throw new IllegalStateException(member.role() + " is too old: the record would reach beyond today");
        }
        return days;
    }

    String id() {
        return chart.patient().getString("id");
    }

    String name() {
        var name = rewriter.rewrite(chart.patient()).getJsonArray("name").getJsonObject(0);
        return name.getJsonArray("given").getString(0) + " " + name.getString("family");
    }

    /** Return the id of the practitioner who saw this person most often. */
    String mainClinician() {
        return practitioner().substring("Practitioner/".length());
    }

    private String practitioner() {
        var reference = rewriter.resolve(chart.mainClinician());
        if (reference == null) {
            throw new IllegalStateException("Synthea's directory lacks the main clinician of " + member.role());
        }
        return reference;
    }

    /** Write this person's file: the Patient first, then all that is kept, then the overlay. */
    RecordFile write(Path target, Sheet sheet, Clinician doctor) throws IOException {
        var inCharge = member.inCareOfDoctor() ? "Practitioner/" + doctor.id() : practitioner();
        var conform = new Conform(member, inCharge, chart);
        try (var file = new RecordFile(target.resolve(Manifest.fileOf(id())))) {
            bundle.forEach(resource -> {
                if (Chart.KEPT.contains(resource.getString("resourceType"))) {
                    write(resource, conform, file);
                }
            });
            sheet.resources().forEach(file::write);
            return file;
        }
    }

    private void write(JsonObject resource, Conform conform, RecordFile file) {
        conform.conform(resource, rewriter.rewrite(resource)).forEach(file::write);
    }
}
