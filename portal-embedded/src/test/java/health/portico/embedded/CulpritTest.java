package health.portico.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CulpritTest {
    @Test
    void isWhatTheInnermostCauseSays() {
        var cause = new IllegalStateException("the table is\n    gone");
        assertEquals("the table is gone", Culprit.sentence(ofTheContainer("outer", cause)));
        assertEquals("the table is gone", Culprit.sentence(new UncheckedIOException(new IOException(cause))));
        assertEquals("the table is gone", Culprit.sentence(new PortalException(ProblemType.INTERNAL_ERROR, cause)));
    }

    @Test
    void isWhatThePortalSaysOfTheCause() {
        var cause = ofTheContainer("Input length = 1", new IOException());
        var said = new IllegalArgumentException("policy file a cannot be read", cause);
        assertEquals("policy file a cannot be read", Culprit.sentence(ofTheContainer("outer", said)));
    }

    private static Throwable ofTheContainer(String message, Throwable cause) {
        var thrown = new IllegalStateException(message, cause);
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.jboss.weld.Beans", "make", "", 1)});
        return thrown;
    }

    @Test
    void isTheTypeWhereNothingIsSaid() {
        assertEquals("NullPointerException", Culprit.sentence(new NullPointerException()));
    }

    @Test
    void isWhatNobodyProvides() {
        var failure = new IllegalStateException("""
                Exception List with 2 exceptions:
                Exception 0 :
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type RecordSource with qualifiers @Default
                  at injection point [BackedAnnotatedParameter] Parameter 1 of a.B
                  at a.B.<init>(B.java:0)
                Exception 1 :
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type PersonDirectory with qualifiers @Default
                """);
        assertEquals("no jar on the class path provides PersonDirectory, RecordSource", Culprit.sentence(failure));
    }

    @Test
    void isWhatThePortalItselfFoundAmongTheContainersFindings() {
        var failure = new IllegalStateException("""
                Exception List with 2 exceptions:
                Exception 0 :
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type X with qualifiers @Default
                Exception 1 :
                health.portico.core.plugin.PluginRefusal: the plugin maps was made for API 9
                    at a.B.c(B.java:1)
                """);
        assertEquals("the plugin maps was made for API 9", Culprit.sentence(failure));
    }

    @Test
    void isTheFirstFindingOfTheContainer() {
        var failure = new IllegalStateException("""
                Exception List with 2 exceptions:
                Exception 0 :
                org.jboss.weld.exceptions.DeploymentException: WELD-001409: Ambiguous dependencies for type Y
                    at a.B.c(B.java:1)
                """);
        assertEquals("WELD-001409: Ambiguous dependencies for type Y", Culprit.sentence(failure));
    }
}
