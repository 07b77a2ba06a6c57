package health.portico.source.fhir.json;

import java.io.IOException;

/** Takes what a file is split into, in the order of the file. Byte ranges are from the first byte to the byte after the last one. */
public interface EntrySink {
    /** Take the range of a resource that stands by itself. */
    void resource(int entry, long from, long to) throws IOException;

    /** Take the range of one entry of a bundle. */
    void bundleEntry(int entry, long from, long to) throws IOException;

    /** Take a range that cannot be split into resources. */
    void broken(int entry, long from, long to, String reason) throws IOException;
}
