package health.portico.benchmarks.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/** How long a refusal takes for each of the six causes, one client, in turns (S8). Used once, by one thread. */
final class Refusals {
    private static final int TRIES = 200;
    private static final int WARM_UP = 100;
    private static final String REVOKE = "update portico_share_code set state = 'REVOKED', live_patient = null,"
            + " live_selector = null, ended_at = now() where state = 'ISSUED'";
    private static final String AGE = "update portico_share_code set issued_at = issued_at - interval '1 hour',"
            + " expires_at = expires_at - interval '1 hour' where state = 'ISSUED'";

    private final Pgbench database;
    private final Guests guests;
    private final Map<String, List<Long>> times = new TreeMap<>();

    Refusals(Pgbench database, Guests guests) {
        this.database = database;
        this.guests = guests;
    }

    void measure() throws Exception {
        database.execute(REVOKE);
        var revoked = guests.codes(WARM_UP + TRIES);
        database.execute(REVOKE);
        var expired = guests.codes(WARM_UP + TRIES);
        database.execute(AGE);
        var fresh = guests.codes(3 * (WARM_UP + TRIES));
        try (var connection = guests.connect()) {
            for (var i = 0; i < WARM_UP + TRIES; i++) {
                if (i == WARM_UP) {
                    times.clear();
                }
                round(connection, fresh, expired.remove(), revoked.remove());
            }
        }
        report();
    }

    private void round(KeptConnection connection, Queue<String> fresh, String expired, String revoked)
            throws Exception {
        var used = fresh.remove();
        connection.exchange(guests.request(used, Guests.BORN, guests.address()));
        time(connection, "wrong selector", "00000-00000", Guests.BORN);
        time(connection, "wrong verifier", wrong(fresh.remove()), Guests.BORN);
        time(connection, "wrong birth date", fresh.remove(), "1980-03-15");
        time(connection, "expired", expired, Guests.BORN);
        time(connection, "used", used, Guests.BORN);
        time(connection, "revoked", revoked, Guests.BORN);
    }

    private void time(KeptConnection connection, String cause, String code, String born) throws Exception {
        var request = guests.request(code, born, guests.address());
        var begin = System.nanoTime();
        var status = connection.exchange(request);
        times.computeIfAbsent(cause, one -> new ArrayList<>()).add(System.nanoTime() - begin);
        if (status != 403) {
            throw new IllegalStateException(cause + " is answered " + status);
        }
    }

    private void report() {
        var medians = new TreeMap<String, Double>();
        times.forEach((cause, measured) -> medians.put(cause, median(measured)));
        medians.forEach((cause, median) -> Report.line("refusal, " + cause, List.of("%.2f ms".formatted(median))));
        var apart = Collections.max(medians.values()) - Collections.min(medians.values());
        Report.line("medians of " + TRIES + " lie within", List.of("%.2f ms".formatted(apart)));
    }

    private static String wrong(String code) {
        return code.substring(0, code.length() - 1) + (code.endsWith("7") ? "8" : "7");
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2) / 1e6;
    }
}
