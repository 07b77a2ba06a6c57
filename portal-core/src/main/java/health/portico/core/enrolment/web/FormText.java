package health.portico.core.enrolment.web;

import health.portico.core.page.web.SentForm;

/** Reads texts of one line out of public forms as strictly as the API does. Stateless. */
final class FormText {
    private FormText() {}

    /** Read what has to be there, or say beside the field what is wrong with it. */
    static String of(AccountForm form, SentForm sent, String name, int most) {
        String typed = form.needed(sent, name).strip();
        boolean fits = typed.length() <= most
                && typed.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (!fits) {
            form.wrong(name, "characters");
        }
        return typed;
    }
}
