package health.portico.api.host;

/**
 * Brings notices to people. The portal has one that speaks SMTP, on when {@code portico.mail.smtp.host} is configured; a hospital that
 * has a messaging system of its own puts a bean in its place. The portal alone calls it, on a thread without a request and without a
 * transaction, on each node one call at a time; it may block for up to 2 minutes.
 *
 * @since 0.1
 */
public interface Notifier {
    /**
     * Deliver a notice, or hand it to somebody who keeps it. When this returns it is sent; what it throws has it tried again later, with
     * the same id. A node that dies before it could note that this returned has it tried again, too: that is the only case in which a
     * notice may come twice.
     *
     * @throws NotDelivered to say why, and whether it makes sense to go on
     */
    void send(Notification notification);
}
