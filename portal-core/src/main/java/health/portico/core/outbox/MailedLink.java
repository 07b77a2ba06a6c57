package health.portico.core.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A link in a letter that opens something once. Immutable; holds no secret, that is made of the id when the letter is written
 * ({@link MailedTokens}).
 *
 * @param id of what it opens
 * @param page the page of the portal that it leads to, such as {@code reset-password}, 1 to 64 characters
 * @param until first moment after it: a letter that was not taken by then is given up
 */
public record MailedLink(UUID id, String page, OffsetDateTime until) {
    private static final int LONGEST = 64;

    public MailedLink {
        if (!page.matches("[a-z][a-z-]*") || page.length() > LONGEST) {
            throw new IllegalArgumentException("not the page of a link");
        }
    }
}
