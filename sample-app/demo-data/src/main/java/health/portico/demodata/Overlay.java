package health.portico.demodata;

/** What the demo adds to the people of its cast. */
final class Overlay {
    private Overlay() {}

    static Sheet of(Person person, Clinician doctor) {
        return new Sheet(person.member().role(), person.id(), person.name());
    }
}
