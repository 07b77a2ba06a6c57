package health.portico.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures what uploads cost the server's heap: some at once, each of four files of the largest size, and one of 10 GB. The server gets a
 * heap of what it needs at rest and 150 MB. Arguments: the executable jar; uploads at once (default 100).
 */
public final class UploadFigures {
    private static final int BAR = 150;
    private static final int WARM_UP = 4;
    private static final double MEGABYTE = 1024 * 1024;
    private static final long TEN_GIGABYTES = 10_000_000_000L;

    private UploadFigures() {}

    public static void main(String[] arguments) throws Exception {
        var jar = Path.of(arguments[0]).toAbsolutePath();
        var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Report.machine();
        var data = Files.createTempDirectory("portico-figures");
        try {
            Start.of(Launch.of(jar), data, false);
            var rest = restOf(data);
            Report.line("heap at rest after " + WARM_UP + " uploads", List.of(megabytes(rest)));
            measure(data, (int) Math.ceil(rest / MEGABYTE) + BAR, count);
        } finally {
            Folders.delete(data);
        }
    }

    private static long restOf(Path data) throws Exception {
        var server = host(data, "-Xmx1g");
        try {
            warmUp(server);
            return ask(server, UploadHost.REST);
        } finally {
            server.end();
        }
    }

    private static Upload warmUp(Child server) throws Exception {
        var upload = Upload.of(server.line());
        for (var i = 0; i < WARM_UP; i++) {
            upload.send();
        }
        return upload;
    }

    private static void measure(Path data, int heap, int count) throws Exception {
        var server = host(data, "-Xmx" + heap + "m");
        try {
            var upload = warmUp(server);
            var rest = ask(server, UploadHost.REST);
            var began = System.nanoTime();
            var statuses = atOnce(upload, count);
            var seconds = (System.nanoTime() - began) / 1e9;
            Report.line(
                    count + " uploads at once, -Xmx" + heap + "m",
                    List.of(
                            "answers " + statuses,
                            "%.0f s".formatted(seconds),
                            megabytes(ask(server, UploadHost.PEAK) - rest)
                                    + " more in the peaks of the heap's pools, which are not of one moment",
                            megabytes(ask(server, UploadHost.REST) - rest) + " more at rest"));
            var sent = upload.sendEndless(TEN_GIGABYTES);
            Report.line(
                    "10 GB in chunks",
                    List.of(
                            sent.status(),
                            "%,d bytes left the client before it was stopped".formatted(sent.bytes()),
                            megabytes(ask(server, UploadHost.PEAK) - rest)
                                    + " more in the peaks of the heap's pools, which are not of one moment"));
        } finally {
            server.end();
        }
    }

    private static TreeMap<String, Integer> atOnce(Upload upload, int count) throws Exception {
        var together = new CyclicBarrier(count);
        var threads = Executors.newFixedThreadPool(count);
        var answers = new ArrayList<Future<String>>();
        for (var i = 0; i < count; i++) {
            answers.add(threads.submit(() -> {
                together.await();
                return upload.send();
            }));
        }
        var statuses = new TreeMap<String, Integer>();
        for (var answer : answers) {
            statuses.merge(answer.get(), 1, Integer::sum);
        }
        threads.shutdown();
        return statuses;
    }

    private static Child host(Path data, String heap) throws Exception {
        return Child.start(List.of(heap, "-cp", PageRate.classPath(data), UploadHost.class.getName(), data.toString()));
    }

    private static long ask(Child server, String question) throws Exception {
        server.tell(question);
        return Long.parseLong(server.line());
    }

    private static String megabytes(long bytes) {
        return "%.0f MB".formatted(bytes / MEGABYTE);
    }
}
