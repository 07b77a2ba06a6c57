package health.portico.embedded.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes later starts short, made once by starting the portal twice as a demo on an empty data directory: the proxies that Weld would write
 * anew at each start, an archive of all classes as the virtual machine keeps them, and an argument file for {@code java} that uses both. They belong to
 * these jars, to this place and to this build of Java (ADR 99). Immutable.
 *
 * @param jars the portal's, none of which may change afterwards
 * @param folder where all is kept, absolute
 */
record Preparation(List<Path> jars, Path folder) {
    private static final String ARGUMENTS = "start.args";

    /** Of the proxies, at most one in so many may have been written anew although they were there. */
    private static final int TOLERANCE = 10;

    /**
     * The optimizing compiler waits ten times longer than usual: at a start it would work for the start alone. Whatever is busy afterwards
     * reaches it.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /**
     * Make everything.
     *
     * @return the argument file, which is written last
     */
    Path make() throws IOException, InterruptedException {
        refuseEscapes(folder.toUri());
        var arguments = folder.resolve(ARGUMENTS);
        Files.deleteIfExists(arguments);
        var scratch = Files.createTempDirectory(folder, "prepare-");
        try {
            var classPath = new ArrayList<Path>();
            classPath.add(proxies(scratch));
            classPath.addAll(jars);
            var archive = archive(classPath, scratch);
            return Files.write(arguments, lines(archive, classPath), Charset.defaultCharset());
        } finally {
            delete(scratch);
        }
    }

    /** The virtual machine (Java 17) compares a class path with addresses, and archives nothing where the two differ. */
    private static void refuseEscapes(URI folder) throws IOException {
        if (!folder.getRawPath().equals(folder.getPath())) {
            throw new IOException("blanks and letters other than ASCII cannot stand in the path " + folder.getPath());
        }
    }

    private Path proxies(Path scratch) throws IOException, InterruptedException {
        var written = Files.createDirectory(scratch.resolve("proxies"));
        new Rehearsal(jars, scratch.resolve("first")).run(ProxyJar.written(written));
        return ProxyJar.pack(written, folder.resolve("portal-proxies.jar"));
    }

    /** Start with the proxies, and see that they are found. */
    private Path archive(List<Path> classPath, Path scratch) throws IOException, InterruptedException {
        var archive = folder.resolve("portal.jsa");
        Files.deleteIfExists(archive);
        var anew = Files.createDirectory(scratch.resolve("anew"));
        new Rehearsal(classPath, scratch.resolve("second"))
                .run("-XX:ArchiveClassesAtExit=" + archive, ProxyJar.written(anew));
        if (!Files.exists(archive)) {
            throw new IOException("the virtual machine wrote no archive");
        }
        if (count(anew) * TOLERANCE > count(scratch.resolve("proxies"))) {
            throw new IOException("Weld does not find the proxies that it wrote before");
        }
        return archive;
    }

    private static List<String> lines(Path archive, List<Path> classPath) {
        var lines = new ArrayList<String>();
        lines.add("-XX:SharedArchiveFile=" + quoted(archive.toString()));
        lines.addAll(PATIENT_COMPILER);
        lines.add("-cp");
        lines.add(quoted(joined(classPath)));
        lines.add(Launcher.MAIN);
        return lines;
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\") + '"';
    }

    private static int count(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return (int) files.count();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
