package health.portico.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages a second of the demo patient's results against the baseline, in turns within one run of one server. */
final class PageRate {
    private static final int CLIENTS = 8;
    private static final int WARM_UP_TURNS = 6;

    /** What takes turns. */
    private enum Answer {
        PAGE("page of 50 results", ""),
        AUDITED("same bytes after a session SELECT and a committed audit INSERT by hand", "plugins/baseline/audited"),
        SERVICES("same bytes through the portal's session filter and audit log", "plugins/baseline/services"),
        CONSTANT("same bytes alone", "plugins/baseline/constant");

        private final String title;
        private final String path;

        Answer(String title, String path) {
            this.title = title;
            this.path = path;
        }
    }

    private PageRate() {}

    static void measure(Path data, int rounds, int seconds) throws Exception {
        var server = Child.start(List.of("-cp", classPath(data), PageHost.class.getName(), data.toString()));
        try {
            var words = server.line().split(" ", 3);
            var turns = new EnumMap<Answer, List<Turn>>(Answer.class);
            for (var round = -WARM_UP_TURNS; round < rounds; round++) {
                for (var answer : Answer.values()) {
                    var turn = turn(answer, words, server, seconds);
                    if (round >= 0) {
                        turns.computeIfAbsent(answer, a -> new ArrayList<>()).add(turn);
                    }
                }
            }
            report(turns);
        } finally {
            server.end();
        }
    }

    /** The libraries of the executable jar and, before them, the classes of this module. */
    static String classPath(Path data) throws Exception {
        var own = PageRate.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(own.toURI())
                + Folders.libraries(data).stream().map(jar -> ":" + jar).collect(Collectors.joining());
    }

    private static Turn turn(Answer answer, String[] words, Child server, int seconds) throws Exception {
        var path = answer == Answer.PAGE ? words[2] : answer.path;
        var needsSession = answer == Answer.PAGE || answer == Answer.SERVICES;
        var uri = URI.create(words[0]).resolve(path);
        return Turn.take(uri, needsSession ? words[1] : "", server, CLIENTS, seconds);
    }

    private static void report(Map<Answer, List<Turn>> turns) {
        turns.forEach((answer, taken) -> Report.line(
                answer.title,
                List.of(
                        Spread.of(taken, Turn::rate).text("a second"),
                        Spread.of(taken, Turn::serverMicros).text("µs CPU of the server each"),
                        Spread.of(taken, Turn::clientMicros).text("µs CPU of the client each"))));
        for (var base : List.of(Answer.AUDITED, Answer.SERVICES, Answer.CONSTANT)) {
            var ratios = new ArrayList<Double>();
            for (var i = 0; i < turns.get(base).size(); i++) {
                ratios.add(100
                        * turns.get(Answer.PAGE).get(i).rate()
                        / turns.get(base).get(i).rate());
            }
            Report.line(
                    "page against: " + base.title,
                    List.of(Spread.of(ratios, r -> r).text("%")));
        }
    }
}
