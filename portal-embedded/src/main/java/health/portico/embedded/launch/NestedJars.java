package health.portico.embedded.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars inside a jar, under {@code lib/}. They are unpacked into a folder whose name is made of their names, sizes and checksums, so
 * the same libraries are unpacked once and others never take their place. Immutable.
 *
 * @param outer the jar that carries them
 */
record NestedJars(Path outer) {
    private static final int KEY_DIGITS = 16;

    /**
     * Unpack below the directory or, where it cannot be written, into a new private folder that goes when the process ends.
     *
     * @return the jars, the largest first: most classes are found where they are looked for first
     */
    List<Path> unpack(Path directory) throws IOException {
        try (var zip = new ZipFile(outer.toFile())) {
            var entries = entries(zip);
            var target = directory.toAbsolutePath().resolve("lib-" + key(entries));
            try {
                if (!isComplete(target, entries)) {
                    Files.createDirectories(directory);
                    unpackInto(Files.createTempDirectory(directory, "lib-"), target, zip, entries);
                }
            } catch (IOException unwritable) {
                target = temporary(zip, entries);
            }
            var folder = target;
            return entries.stream().map(entry -> file(folder, entry)).toList();
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream()
                .filter(entry -> entry.getName().matches("lib/[^/\\\\]+\\.jar"))
                .sorted(Comparator.comparing(ZipEntry::getSize).reversed().thenComparing(ZipEntry::getName))
                .toList();
    }

    private static String key(List<? extends ZipEntry> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : entries) {
                var line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isComplete(Path target, List<? extends ZipEntry> entries) throws IOException {
        for (var entry : entries) {
            var file = file(target, entry);
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                return false;
            }
        }
        return true;
    }

    /** Fill a folder of one's own and give it its name at the end, so that nobody ever sees a half-filled one. */
    private static void unpackInto(Path fresh, Path target, ZipFile zip, List<? extends ZipEntry> entries)
            throws IOException {
        copy(zip, entries, fresh);
        if (Files.exists(target)) {
            delete(target);
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
            if (!isComplete(target, entries)) {
                throw e;
            }
        }
    }

    private static Path temporary(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        var folder = Files.createTempDirectory("portico-lib-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "portico-clean"));
        copy(zip, entries, folder);
        return folder;
    }

    private static void copy(ZipFile zip, List<? extends ZipEntry> entries, Path folder) throws IOException {
        for (var entry : entries) {
            try (var in = zip.getInputStream(entry)) {
                Files.copy(in, file(folder, entry));
            }
        }
    }

    private static Path file(Path folder, ZipEntry entry) {
        return folder.resolve(entry.getName().substring("lib/".length()));
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
