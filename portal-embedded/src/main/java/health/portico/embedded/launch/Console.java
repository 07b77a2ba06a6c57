package health.portico.embedded.launch;

/** The person who started the program at a command line. What is said here is for their eyes, not for a log. Stateless. */
public final class Console {
    private Console() {}

    /** Say a line. */
    public static void say(String line) {
        System.out.println(line);
    }

    /** Say why the program ends. */
    public static void complain(String line) {
        System.err.println(line);
    }
}
