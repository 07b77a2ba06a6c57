package health.portico.core.enrolment;

import health.portico.api.problem.ProblemType;

/** What is not usable of the account that somebody wants; told only to who proved a code and a birth date. */
public enum Flaw {
    USERNAME,
    EMAIL,
    PASSWORD;

    public ProblemType problem() {
        return switch (this) {
            case USERNAME -> ProblemType.USERNAME_NOT_AVAILABLE;
            case EMAIL -> ProblemType.EMAIL_NOT_ACCEPTED;
            case PASSWORD -> ProblemType.PASSWORD_NOT_ACCEPTED;
        };
    }
}
