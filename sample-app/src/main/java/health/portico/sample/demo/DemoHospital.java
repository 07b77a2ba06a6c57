package health.portico.sample.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The records of the demo hospital, which lie compressed on the class path. Immutable and thread-safe.
 * {@link #unpack} lays them out as NDJSON for a source that reads files.
 */
public final class DemoHospital {
    private static final String MANIFEST = "manifest.json";
    private static final String ROOT = "/demo-hospital/";
    private static final String MARKER = ".unpacked";
    private static final Pattern FILE = Pattern.compile("\"file\":\"([A-Za-z0-9./-]+)\\.gz\"");

    private final String text;

    public DemoHospital() {
        text = new String(resource(MANIFEST), UTF_8);
    }

    /** Return the facility's zone, in which the caller finds out what day it is. */
    public ZoneId zone() {
        return ZoneId.of(value("zone"));
    }

    /** Return the day as of which the compressed files are written. */
    public LocalDate anchor() {
        return LocalDate.parse(value("anchor"));
    }

    /**
     * Write {@code patients/*.ndjson} and {@code shared.ndjson} with the dates of a day. Does nothing if the directory holds the same
     * build of the data for the same day.
     *
     * @param directory made if it is missing
     * @param today the day in {@link #zone()}
     * @return the directory
     */
    public Path unpack(Path directory, LocalDate today) {
        var marker = directory.resolve(MARKER);
        var stamp = value("build") + " " + today;
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(stamp)) {
                return directory;
            }
            Files.deleteIfExists(marker);
            removeRecords(directory);
            Files.createDirectories(directory.resolve("patients"));
            var calendar = new DemoCalendar(anchor(), today, zone());
            files().parallelStream().forEach(file -> unpack(file, directory, calendar));
            Files.writeString(marker, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo records cannot be written to " + directory, e);
        }
        return directory;
    }

    /**
     * Return who is who, as JSON: {@code people} and {@code staff} by role, {@code proxyGrants} and {@code releases} to enter into the
     * portal's database, {@code expectations} for tests.
     *
     * @param today the day that its dates are moved to, in {@link #zone()}
     */
    public String manifest(LocalDate today) {
        return new DemoCalendar(anchor(), today, zone()).shift(text);
    }

    /** Return the names of the NDJSON files, relative to the directory. */
    public List<String> files() {
        return FILE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static void unpack(String file, Path directory, DemoCalendar calendar) {
        try (var in = new GZIPInputStream(open(file + ".gz"), 1 << 16)) {
            Files.write(directory.resolve(file), calendar.shift(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + file + " cannot be unpacked", e);
        }
    }

    private static void removeRecords(Path directory) throws IOException {
        var patients = directory.resolve("patients");
        if (Files.isDirectory(patients)) {
            try (Stream<Path> old = Files.list(patients)) {
                for (var path :
                        old.filter(p -> p.toString().endsWith(".ndjson")).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private String value(String key) {
        var found = Pattern.compile("\"" + key + "\":\"([^\"]+)\"").matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The manifest of the demo hospital has no " + key);
        }
        return found.group(1);
    }

    private static byte[] resource(String name) {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        var in = DemoHospital.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new IllegalStateException("The demo file " + name + " is not on the class path");
        }
        return in;
    }
}
