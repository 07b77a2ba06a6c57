package health.portico.core.http;

import health.portico.core.session.SessionTimes;
import health.portico.core.session.Sessions;
import java.lang.reflect.Proxy;
import java.time.Duration;

/** Sessions of which only the times may be asked. */
final class FakeSessions {
    private static final SessionTimes TIMES =
            new SessionTimes(Duration.ofMinutes(20), Duration.ofMinutes(18), Duration.ofHours(12));

    private FakeSessions() {}

    static Sessions withTimesAlone() {
        return (Sessions) Proxy.newProxyInstance(
                FakeSessions.class.getClassLoader(), new Class<?>[] {Sessions.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("times")) {
                        return TIMES;
                    }
                    throw new UnsupportedOperationException("these tests have no sessions");
                });
    }
}
