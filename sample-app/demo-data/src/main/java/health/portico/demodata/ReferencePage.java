package health.portico.demodata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes docs/reference/demo-hospital.md from what was written into the records. */
final class ReferencePage {
    private ReferencePage() {}

    static void write(Path page, Manifest manifest) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# The demo hospital");
        lines.add("");
        lines.add("Written with the records by `mvn -Pdemo-data -pl sample-app/demo-data -am verify`; see");
        lines.add(
                "[how to make them again](../how-to/regenerate-demo-data.md). Everybody in it is invented. Ids that begin with `demo-` were added to");
        lines.add(
                "what Synthea wrote. All dates move with the day on which the demo is opened. What is hidden has a word `CANARY-…` in its");
        lines.add("text; no answer to a patient contains one.");
        people(lines, manifest);
        items(lines, manifest);
        Files.writeString(page, String.join("\n", lines) + "\n", UTF_8);
    }

    private static void people(List<String> lines, Manifest manifest) {
        lines.addAll(List.of(
                "",
                "## People",
                "",
                "| role | name | resources | patient of " + manifest.doctor().name() + " |",
                "|---|---|---|---|"));
        int file = 0;
        for (var person : manifest.people().values()) {
            var resources = manifest.files().get(file++).getInt("resources");
            var inCare = person.member().inCareOfDoctor() ? "yes" : "no";
            lines.add("| `%s` | %s | %d | %s |".formatted(person.member().role(), person.name(), resources, inCare));
        }
        lines.add("");
        lines.add("The log-in `doctor` is " + manifest.doctor().name()
                + ". `proxy` may open the records of `patient` and `child`."
                + " Whoever has no log-in there can get one: staff find the patient and hand out an activation code"
                + " ([how](../how-to/enrol-patients.md)); the birth date stands beside the name, `elderly` and `patient-11` for instance.");
    }

    private static void items(List<String> lines, Manifest manifest) {
        lines.addAll(List.of("", "## Items that show something", ""));
        lines.add(
                "What the patient sees at noon of the day under the pack `us-ca`; the ids stand in the category that they are listed in.");
        lines.addAll(List.of("", "| patient, category | item | shows | hidden by |", "|---|---|---|---|"));
        for (var item : manifest.expectations()) {
            lines.add("| %s, %s | `%s` | %s | %s |"
                    .formatted(item.patient(), item.category(), item.item(), item.shows(), verdict(item)));
        }
    }

    private static String verdict(Expectation item) {
        return item.visible()
                ? "visible"
                : String.join(
                        ", ", item.hiddenBy().stream().map(id -> "`" + id + "`").toList());
    }
}
