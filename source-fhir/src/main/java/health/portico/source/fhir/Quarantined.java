package health.portico.source.fhir;

/**
 * A resource that is not shown, and why. For people who look after the export; file names may tell who a patient is, so this belongs
 * into no log.
 *
 * @param file the file, as it is called below the folder of the export
 * @param entry which resource of the file, from 1; of a file with one resource in each line the number of the line
 * @param reason why it is not shown; it repeats nothing of the resource
 * @since 0.1
 */
public record Quarantined(String file, int entry, String reason) {
    /** The reason alone. */
    @Override
    public String toString() {
        return "Quarantined[" + reason + "]";
    }
}
