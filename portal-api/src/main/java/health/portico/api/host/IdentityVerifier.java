package health.portico.api.host;

/**
 * Asks a third party whether somebody who signs up is who they say (R4). The hospital implements it; without one there is no self sign-up
 * in production. The portal calls it on a thread of its own, one applicant after another, after the hospital's records matched exactly one
 * patient. It may block, but it has to give up by
 * itself within seconds and then say {@link Result#UNAVAILABLE}: meanwhile nobody else is answered on this node. An exception counts as {@link Result#UNAVAILABLE}. The same applicant may be asked about again after a fault, and
 * must not be charged twice by that.
 *
 * @since 0.1
 */
public interface IdentityVerifier {
    /** Judge an applicant. */
    Result verify(Applicant applicant);

    /** What the third party says. */
    enum Result {
        /** The applicant is the person that they say, and mail to the address that they gave reaches that person alone. */
        VERIFIED,
        /** It could not be proved; final for this sign-up. The applicant never learns it. */
        NOT_VERIFIED,
        /** Nobody can say at the moment; the portal asks again later. */
        UNAVAILABLE
    }
}
