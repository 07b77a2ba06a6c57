package health.portico.benchmarks.load;

import health.portico.core.sharing.GuestSessions;
import health.portico.core.sharing.Redemption;
import health.portico.core.sharing.ShareCode;
import health.portico.core.sharing.Transitions;
import health.portico.embedded.PortalServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A thief in the process of the portal who knows a patient's birth date and the first four characters of a code that always waits, and
 * guesses the rest, from as many addresses as it takes. Prints what the guesses came to and what the heap holds on the way.
 */
public final class GuessHost {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FREE_OF_AN_ADDRESS = 12;
    private static final double MEGABYTE = 1024 * 1024;

    private final Random random = new Random(20260520);
    private final Transitions transitions;
    private final GuestSessions guests;
    private final TreeMap<String, Integer> answers = new TreeMap<>();
    private ShareCode waiting;

    private GuessHost(Transitions transitions, GuestSessions guests) {
        this.transitions = transitions;
        this.guests = guests;
        this.waiting = issue();
    }

    /** Arguments: the data directory; guesses (default 1,000,000). */
    public static void main(String[] arguments) throws Exception {
        var most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var server = PortalServer.builder()
                .configure("portico.mode", "demo")
                .configure(
                        "portico.database.url",
                        "jdbc:h2:file:" + Path.of(arguments[0]).resolve("guesses"))
                .dataDirectory(Path.of(arguments[0]))
                .port(0)
                .beans(BaselinePlugin.class, BaselineResource.class)
                .start();
        try (server) {
            new GuessHost(server.bean(Transitions.class), server.bean(GuestSessions.class)).guess(most);
        }
    }

    private void guess(int most) {
        for (var i = 0; i < most; i++) {
            if (i % (most / 10) == 0) {
                report(i);
            }
            var address = "10." + (i / FREE_OF_AN_ADDRESS >> 16) + "." + (i / FREE_OF_AN_ADDRESS >> 8 & 255) + "."
                    + (i / FREE_OF_AN_ADDRESS & 255);
            note(guests.redeem(i % 2 == 0 ? anything() : aimed(), ShareHost.BORN, address));
        }
        report(most);
    }

    private void note(Redemption answer) {
        var word = answer instanceof Redemption.Refused refused
                ? refused.cause().name()
                : answer.getClass().getSimpleName();
        answers.merge(word, 1, Integer::sum);
    }

    private String anything() {
        return some(10);
    }

    /** Aim at the code that waits; when five guesses have killed it, the patient makes another. */
    private String aimed() {
        if (random.nextInt(6) == 0) {
            waiting = issue();
        }
        var verifier = some(6);
        var right = waiting.characters().substring(4);
        return waiting.characters().substring(0, 4) + (verifier.equals(right) ? "000000" : verifier);
    }

    private String some(int length) {
        var code = new StringBuilder();
        for (var i = 0; i < length; i++) {
            code.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    private ShareCode issue() {
        return ShareHost.issue(transitions);
    }

    private void report(int guesses) {
        System.gc();
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        Report.line(
                "%,d guesses".formatted(guesses),
                List.of("%.0f MB of heap".formatted(used / MEGABYTE), answers.toString()));
    }
}
