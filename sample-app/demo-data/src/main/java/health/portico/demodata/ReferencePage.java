package health.portico.demodata;

import java.io.IOException;
import java.nio.file.Path;

final class ReferencePage {
    private ReferencePage() {}

    static void write(Path page, Manifest manifest) throws IOException {}
}
