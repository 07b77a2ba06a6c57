package health.portico.core.enrolment.web;

/**
 * A field of a public form. Immutable.
 *
 * @param name in the form; with hyphens it is the end of its texts' keys
 * @param type of the input
 * @param autocomplete what a browser may fill in (WCAG 1.3.5)
 * @param needed whether it has to be there
 * @param label a text in the place of the bundle's; empty for the bundle's
 * @param value what stands in it
 */
record FormField(String name, String type, String autocomplete, boolean needed, String label, String value) {
    static FormField of(String name, String type, String autocomplete, String value) {
        return new FormField(name, type, autocomplete, true, "", value);
    }

    static FormField code(String value) {
        return of("code", "text", "one-time-code", value);
    }

    static FormField birthDate(String value) {
        return of("birthDate", "date", "bday", value);
    }

    static FormField username(String value) {
        return of("username", "text", "username", value);
    }

    static FormField email(String value) {
        return of("email", "email", "email", value);
    }

    /** Never filled by us. */
    static FormField password() {
        return of("password", "password", "new-password", "");
    }

    FormField optional() {
        return new FormField(name, type, autocomplete, false, label, value);
    }

    @Override
    public String toString() {
        return "FormField[" + name + "]";
    }
}
