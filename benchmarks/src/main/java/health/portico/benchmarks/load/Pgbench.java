package health.portico.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The measure of redemption: pgbench with 32 clients, each transaction one conditional UPDATE of one row out of a table like ours.
 *
 * @param url {@code jdbc:postgresql://host:port/name}
 */
record Pgbench(String url, String user, String password) {
    private static final int ROWS = 1_000_000;
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+).*");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String UPDATE = """
            \\set id random(1, %d)
            update bare_code set state = 'REDEEMED', redeemed_at = now() where id = :id and state = 'ISSUED' and failures < 5;
            """;

    void prepare() throws Exception {
        execute("drop table if exists bare_code");
        execute("create table bare_code (id int primary key, state varchar(20) not null, failures int not null,"
                + " redeemed_at timestamptz)");
        execute("insert into bare_code select i, 'ISSUED', 0, null from generate_series(1, " + ROWS + ") i");
        execute("vacuum analyze bare_code");
    }

    void execute(String sql) throws Exception {
        var output = run("psql", List.of("-q", "-v", "ON_ERROR_STOP=1", "-c", sql));
        if (output.contains("ERROR")) {
            throw new IllegalStateException("psql says " + output);
        }
    }

    /** Return transactions a second. */
    double rate(int seconds) throws Exception {
        var script = Files.createTempFile("portico", ".sql");
        Files.writeString(script, UPDATE.formatted(ROWS));
        var time = Integer.toString(seconds);
        var output = run(
                "pgbench", List.of("-n", "-c", "32", "-j", "2", "-M", "prepared", "-T", time, "-f", script.toString()));
        Files.delete(script);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench says " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String run(String program, List<String> arguments) throws Exception {
        var address = URL.matcher(url);
        if (!address.matches()) {
            throw new IllegalArgumentException("not the address of a database: " + url);
        }
        var command = new ArrayList<>(List.of(program, "-h", address.group(1), "-p", address.group(2), "-U", user));
        command.addAll(arguments);
        command.add(address.group(3));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Pgbench[" + url + "]";
    }
}
