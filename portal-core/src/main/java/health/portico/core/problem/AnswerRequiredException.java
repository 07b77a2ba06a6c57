package health.portico.core.problem;

import health.portico.api.problem.PortalException;
import health.portico.api.problem.ProblemType;

/** A refusal of whoever holds a link and has not answered the account's question yet; its answer, never the log, has the question. */
public final class AnswerRequiredException extends PortalException {
    private static final long serialVersionUID = 1L;

    private final transient String question;

    public AnswerRequiredException(String question) {
        super(ProblemType.ANSWER_REQUIRED);
        this.question = question;
    }

    public String question() {
        return question;
    }
}
