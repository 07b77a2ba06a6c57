package health.portico.sample.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The files that a page of the manual shows, written, compiled and packed as the page says. The name of a file stands in the line
 * above its block. Immutable.
 *
 * @param page for messages
 * @param files by their path in the project
 */
record ManualProject(String page, Map<String, String> files) {
    private static final Pattern NAMED = Pattern.compile("\\s*`(src/(?:main|test)/(?:java|resources)/(\\S+))`");

    /** Take the blocks of a page that have a file's name above them. */
    static ManualProject of(ManualPage page) {
        var files = new LinkedHashMap<String, String>();
        for (var block : page.blocks()) {
            var name = NAMED.matcher(block.before());
            if (name.matches()) {
                files.put(name.group(1), block.text());
            }
        }
        return new ManualProject(page.name(), files);
    }

    static boolean isNamed(ManualPage.Block block) {
        return NAMED.matcher(block.before()).matches();
    }

    /** Compile and copy everything below one folder of classes; return it. */
    Path build(Path target) throws IOException {
        var sources = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            var path = write(target, file.getKey(), file.getValue());
            if (path.toString().endsWith(".java")) {
                sources.add(path);
            }
        }
        compile(sources, target);
        return target;
    }

    private static Path write(Path target, String name, String text) throws IOException {
        Matcher parts = NAMED.matcher("`" + name + "`");
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        var path = target.resolve(parts.group(2));
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void compile(List<Path> sources, Path target) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of(
                    "-d",
                    target.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Xlint:all,-processing",
                    "-proc:none");
            var task =
                    compiler.getTask(said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
            if (!task.call() || !said.toString().isEmpty()) {
                throw new AssertionError(page + " does not compile: " + said);
            }
        }
    }

    /** Pack a folder of classes into a jar; return it. */
    static Path pack(Path classes, Path jar) throws IOException {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
                var below = Files.walk(classes)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                var entry = zip.getPath(classes.relativize(file).toString());
                if (entry.getParent() != null) {
                    Files.createDirectories(entry.getParent());
                }
                Files.copy(file, entry);
            }
        }
        return jar;
    }
}
