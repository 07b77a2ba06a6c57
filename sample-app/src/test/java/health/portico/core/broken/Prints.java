package health.portico.core.broken;

/** Deliberate breaks: what should be logged is printed. */
public final class Prints {
    private Prints() {}

    /** To the console. */
    static final class Words {
        void print() {
            System.out.println();
        }
    }

    /** A trace. */
    static final class Traces {
        void print(Exception failure) {
            failure.printStackTrace();
        }
    }
}
