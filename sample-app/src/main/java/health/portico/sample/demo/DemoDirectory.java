package health.portico.sample.demo;

import health.portico.api.host.PersonDirectory;
import health.portico.api.record.Patient;
import health.portico.api.record.PatientId;
import health.portico.api.record.PractitionerId;
import java.util.List;
import java.util.Optional;

/** The demo hospital's list of patients, which knows everybody's record at each organization of {@link DemoExchange}. Immutable. */
public final class DemoDirectory implements PersonDirectory {
    private final PersonDirectory persons;

    public DemoDirectory(PersonDirectory persons) {
        this.persons = persons;
    }

    @Override
    public Optional<Patient> patient(PatientId id) {
        return persons.patient(id);
    }

    @Override
    public List<Patient> find(String query, int limit) {
        return persons.find(query, limit);
    }

    @Override
    public List<PatientId> inCareOf(PractitionerId clinician) {
        return persons.inCareOf(clinician);
    }

    @Override
    public Optional<String> recordAt(String organization, PatientId patient) {
        return Optional.of(DemoExchange.recordAt(organization, patient));
    }
}
