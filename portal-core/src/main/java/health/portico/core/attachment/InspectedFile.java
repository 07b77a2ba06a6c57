package health.portico.core.attachment;

import health.portico.api.record.Content;

/**
 * A file that may be attached, with its bytes. Lives as long as the request that sent it.
 *
 * @param accepted what the inspection found
 * @param sentName as the client sent it
 * @param content its bytes, can be opened as often as needed
 */
record InspectedFile(Inspection.Accepted accepted, String sentName, Content content) {
    /** Nothing that was sent: names of files are health data. */
    @Override
    public String toString() {
        return "InspectedFile";
    }
}
