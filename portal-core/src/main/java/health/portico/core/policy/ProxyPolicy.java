package health.portico.core.policy;

import health.portico.api.record.Category;
import health.portico.api.visibility.AgePolicy;
import health.portico.api.visibility.ProxyGrant;
import health.portico.api.visibility.Subject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a patient's age does to the access of proxies (R46, S42). Immutable.
 *
 * @param endsDaysBeforeAdulthood days before the 18th birthday on which access over a minor ends; 0 is the birthday itself
 * @param tier from when on access over a minor is limited, if it is
 */
public record ProxyPolicy(int endsDaysBeforeAdulthood, Optional<Tier> tier) {
    /** Return the first day without access for whoever was given it while the patient was a minor. */
    public LocalDate endOfMinorAccess(LocalDate birthDate) {
        return AgePolicy.birthday(birthDate, AgePolicy.ADULT).minusDays(endsDaysBeforeAdulthood);
    }

    /**
     * Return the first moment after a grant, if it has an end: the one on the form, or the end of childhood for whoever was given
     * access while the patient was a minor (S42). A revocation is not asked.
     */
    public Optional<OffsetDateTime> endOf(ProxyGrant grant, Subject patient) {
        Optional<OffsetDateTime> childhood = patient.birthDate()
                .filter(born -> !AgePolicy.hasReached(
                        AgePolicy.ADULT, born, LocalDate.ofInstant(grant.from().toInstant(), patient.zone())))
                .map(born -> endOfMinorAccess(born).atStartOfDay(patient.zone()).toOffsetDateTime());
        return Stream.of(childhood, grant.until())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(OffsetDateTime::toInstant));
    }

    /** Tell whether access is limited on a day, in the facility's zone; an unknown birth date limits it. */
    public boolean isLimited(Optional<LocalDate> birthDate, LocalDate today) {
        return tier.isPresent()
                && birthDate.map(born -> tier.get().covers(born, today)).orElse(true);
    }

    /** Tell whether a limited proxy is kept from a category. */
    public boolean withholds(Category category) {
        return tier.isPresent() && tier.get().hides().contains(category);
    }

    /**
     * An age from which proxies see less, until adulthood.
     *
     * @param fromAge in years
     * @param daysBefore how many days before that birthday it begins
     * @param hides categories that proxies do not see
     */
    public record Tier(int fromAge, int daysBefore, Set<Category> hides) {
        public Tier {
            hides = Set.copyOf(hides);
        }

        boolean covers(LocalDate birthDate, LocalDate today) {
            LocalDate from = AgePolicy.birthday(birthDate, fromAge).minusDays(daysBefore);
            return !today.isBefore(from) && !AgePolicy.hasReached(AgePolicy.ADULT, birthDate, today);
        }
    }
}
