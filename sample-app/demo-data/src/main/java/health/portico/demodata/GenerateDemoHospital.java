package health.portico.demodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The command that makes the files of the demo hospital. */
public final class GenerateDemoHospital {
    private final Path synthea;
    private final Path target;
    private final Hospital hospital = new Hospital();
    private final Map<String, Path> folders = new HashMap<>();
    private final Map<String, Directory> directories = new HashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();

    private GenerateDemoHospital(Path synthea, Path target) {
        this.synthea = synthea;
        this.target = target;
    }

    /**
     * Run Synthea where that is needed, write the records, the manifest and the reference page.
     *
     * @param args the folder for Synthea's output, the folder of the records, the file of the reference page
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new GenerateDemoHospital(Path.of(args[0]), Path.of(args[1]).normalize()).run(Path.of(args[2]));
    }

    private void run(Path page) throws IOException, InterruptedException {
        for (var cohort : Cohort.ALL) {
            folders.put(cohort.name(), cohort.generate(synthea));
            directories.put(cohort.name(), Directory.read(folders.get(cohort.name()), hospital));
        }
        hospital.facilities().name();
        for (var member : Member.CAST) {
            people.put(member.role(), person(member));
        }
        var doctorId = people.get("patient").mainClinician();
        var staff = new Staff(hospital, Set.of(doctorId));
        var doctor = Clinician.known(doctorId, staff.nameOf(doctorId));
        var manifest = new Manifest(target, doctor);
        for (var person : people.values()) {
            var sheet = Overlay.of(person, doctor);
            manifest.add(person, sheet, person.write(target, sheet, doctor));
        }
        try (var shared = new RecordFile(target.resolve(Manifest.SHARED))) {
            staff.resources().forEach(shared::write);
            DemoFacility.resources().forEach(shared::write);
            Clinician.ALL.forEach(clinician -> clinician.resources().forEach(shared::write));
            manifest.addShared(shared);
        }
        manifest.write();
        ReferencePage.write(page, manifest);
    }

    private Person person(Member member) throws IOException {
        var bundle = BundleFile.find(folders.get(member.cohort()), member.given() + "_");
        return Person.read(member, bundle, directories.get(member.cohort()), hospital.names());
    }
}
