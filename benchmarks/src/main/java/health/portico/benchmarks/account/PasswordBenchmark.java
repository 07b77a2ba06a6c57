package health.portico.benchmarks.account;

import health.portico.api.visibility.ViewerKind;
import health.portico.core.account.NewAccount;
import health.portico.core.account.PasswordRules;
import health.portico.core.config.Configuration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the longest passwords take to be judged (S21), those made of what can be read in most ways among them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PasswordBenchmark {
    @Param({"4@8({[<369&#!1/|0$57+%2", "p4$$w0rd", "$0@4", "1/1/20", "password1234", "vhzkwrtb xgmp"})
    public String unit = "";

    private final PasswordRules rules = new PasswordRules(Configuration.of(Map.of("portico.mode", "demo")));
    private NewAccount wanted = wanted("");

    @Setup
    public void prepare() {
        wanted = wanted(unit.repeat(PasswordRules.MAX_LENGTH).substring(0, PasswordRules.MAX_LENGTH));
    }

    private static NewAccount wanted(String password) {
        return new NewAccount(
                "robin", "Robin Example", ViewerKind.PATIENT, Optional.empty(), Optional.empty(), password);
    }

    @Benchmark
    public boolean judge() {
        return rules.accepts(wanted);
    }
}
