package health.portico.sample.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the manual as its readers see it: code blocks, headings, links. Immutable. */
record ManualPage(Path file, List<String> lines) {
    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\[]*\\]\\(([^()\\s]+)\\)");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");

    /**
     * A fenced block.
     *
     * @param before the line above it
     * @param text its lines, each ended
     */
    record Block(String language, String before, String text) {}

    /** Read all pages: those at the root and those below docs. */
    static List<ManualPage> all() {
        var root = Repository.root();
        try (var top = Files.list(root);
                var below = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ManualPage::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ManualPage of(Path file) {
        try {
            return new ManualPage(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Return the path below the root of the sources, with slashes. */
    String name() {
        return Repository.root().relativize(file).toString().replace('\\', '/');
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                var end = endOfBlock(i);
                var text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                var before = i == 0 ? "" : lines.get(i - 1);
                blocks.add(new Block(lines.get(i).substring(FENCE.length()).strip(), before, text));
                i = end;
            }
        }
        return blocks;
    }

    private int endOfBlock(int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
        }
        throw new IllegalStateException(name() + " has a block that does not end");
    }

    /** Return the addresses of its links and pictures as they are written. */
    List<String> links() {
        return prose().flatMap(line ->
                        LINK.matcher(CODE_SPAN.matcher(line).replaceAll("")).results())
                .map(link -> link.group(1))
                .toList();
    }

    /** Return the anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
        var anchors = new TreeSet<String>();
        Map<String, Integer> met = new HashMap<>();
        prose().map(HEADING::matcher).filter(heading -> heading.matches()).forEach(heading -> {
            var slug = slug(heading.group(1));
            var times = met.merge(slug, 1, Integer::sum);
            anchors.add(times == 1 ? slug : slug + "-" + (times - 1));
        });
        return anchors;
    }

    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
    }

    /** Return the lines outside of code blocks. */
    private Stream<String> prose() {
        var prose = new ArrayList<String>();
        var inside = false;
        for (var line : lines) {
            if (line.startsWith(FENCE)) {
                inside = !inside;
            } else if (!inside) {
                prose.add(line);
            }
        }
        return prose.stream();
    }
}
