package health.portico.core.enrolment;

import health.portico.core.account.Account;
import health.portico.core.outbox.Letter;
import health.portico.core.outbox.Letters;
import health.portico.core.outbox.MailedLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** The letters of enrolment and recovery: they name the portal, a link and at most a log-in name, nothing else (R9). Thread-safe. */
@ApplicationScoped
public class EnrolmentLetters {
    /** The page that an activation's link leads to. */
    public static final String ACTIVATE = "activate";

    /** The page on which a password is changed by a link. */
    public static final String RESET = "reset-password";

    private final Letters letters;

    @Inject
    public EnrolmentLetters(Letters letters) {
        this.letters = letters;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    protected EnrolmentLetters() {
        this(null);
    }

    void activation(Activation issued, String address, Locale language) {
        var link = new MailedLink(issued.id(), ACTIVATE, issued.expiresAt());
        letters.add(new Letter(
                Optional.empty(),
                address,
                language,
                "mail.activation",
                issued.id().toString(),
                Optional.of(link)));
    }

    /**
     * Tell the new account's address that there is one, and each other address on file, because the first is the word of whoever
     * activated. Neither letter names the account: a typing error tells a stranger no log-in name.
     */
    void created(Account account, List<String> onFile) {
        toAccount(account, "mail.account-created", account.id(), Optional.empty());
        var others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others.addAll(onFile);
        account.email().ifPresent(others::remove);
        others.forEach(address -> letters.add(new Letter(
                Optional.empty(),
                address,
                account.language(),
                "mail.account-activated",
                account.id(),
                Optional.empty())));
    }

    /** Tell somebody who signs up that there is an account already. */
    void known(Account account, UUID wish) {
        toAccount(account, "mail.sign-up-known", wish.toString(), Optional.empty());
    }

    void username(Account account, UUID id) {
        toAccount(account, "mail.recovery-username", id.toString(), Optional.empty());
    }

    void resetLink(Account account, UUID id, OffsetDateTime until) {
        toAccount(account, "mail.recovery-password", id.toString(), Optional.of(new MailedLink(id, RESET, until)));
    }

    /** Tell that a link changed the password (S19). */
    void passwordChanged(Account account, UUID link) {
        toAccount(account, "mail.password-reset", link.toString(), Optional.empty());
    }

    /** Nobody but the address on file ever gets it (R6); an account without one gets nothing (R7). */
    private void toAccount(Account account, String template, String about, Optional<MailedLink> link) {
        account.email()
                .ifPresent(address -> letters.add(
                        new Letter(Optional.of(account.id()), address, account.language(), template, about, link)));
    }
}
