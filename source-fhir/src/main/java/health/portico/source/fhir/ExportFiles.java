package health.portico.source.fhir;

import health.portico.source.fhir.file.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the files of an export below its folders, in the order of their names. Immutable. */
final class ExportFiles {
    private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".jsonl");

    private final List<Path> roots;

    ExportFiles(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    List<SourceFile> find() throws IOException {
        var files = new ArrayList<SourceFile>();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw new IOException("there is no file or folder " + root);
            }
            addBelow(root, files);
        }
        return files;
    }

    private void addBelow(Path root, List<SourceFile> files) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path path : found.filter(p -> isExport(p, root)).sorted().toList()) {
                files.add(SourceFile.of(path, name(root, path)));
            }
        }
    }

    /** Hidden files are notes of tools, for instance of what is still being copied. */
    private static boolean isExport(Path path, Path root) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean known = path.equals(root) || ENDINGS.stream().anyMatch(name::endsWith);
        return known && !name.startsWith(".") && Files.isRegularFile(path);
    }

    private String name(Path root, Path path) {
        String name = path.equals(root)
                ? String.valueOf(path.getFileName())
                : root.relativize(path).toString();
        return roots.size() == 1 ? name : roots.indexOf(root) + 1 + ":" + name;
    }
}
